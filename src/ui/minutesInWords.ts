/** `'45 min'`; from two hours on `'2 h 5 min'`. */
export const minutesInWords = (minutes: number): string => {
  if (minutes < 120) return `${minutes} min`
  const rest = minutes % 60
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`
}
