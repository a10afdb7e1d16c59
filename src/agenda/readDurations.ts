import { wholeTiming } from './wholeTiming.ts'

/** Minutes that one of the unit in a column's name holds: "Duration (h)". */
const unitOf = (name: string): number =>
  /[([]\s*(?:h|hrs?|hours?|stunden|heures|horas)\s*[)\]]/i.test(name)
    ? 60
    : /[([]\s*(?:s|secs?|seconds?|sekunden|secondes|segundos)\s*[)\]]/i.test(name)
      ? 1 / 60
      : 1
const BRACKETED = /^[([]\s*(.*?)\s*[)\]]$/
/** "ca. 10", "~ 5" */
const ABOUT =
  /^(?:(?:ca|circa|etwa|rund|env|environ|approx|about|around|aprox|unos|max|máx)\.?\s|[~≈≤]\s?)(?=\d{1,3}$)/i
const COLON = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/
/** Nobody plans a segment of so many hours; of so many minutes, often. */
const MOST_HOURS = 4

/**
 * The minutes that the cells of a column of durations name, `null` where one names none. "5" is in the unit of the
 * column's name, minutes unless it says otherwise. "0:30" is half an hour; "7:30" only where no cell can be meant in hours.
 */
export const readDurations = (written: readonly string[], name = ''): readonly (number | null)[] => {
  const cells = written.map((cell) => cell.trim().replace(BRACKETED, '$1').replace(ABOUT, ''))
  const parted = cells.map((cell) => COLON.exec(cell.trim()))
  const inMinutes =
    /mm:ss/i.test(name) ||
    (!/h+:mm/i.test(name) && parted.some((parts) => parts && !parts[3] && Number(parts[1]) > MOST_HOURS))
  const unit = unitOf(name)
  return cells.map((cell, i) => {
    const [, first, second, third] = parted[i] ?? []
    const minutes =
      first !== undefined
        ? third !== undefined
          ? Number(first) * 60 + Number(second) + Number(third) / 60
          : inMinutes
            ? Number(first) + Number(second) / 60
            : Number(first) * 60 + Number(second)
        : /^\d{1,4}(?:[.,]\d{1,2})?$/.test(cell.trim())
          ? Number(cell.trim().replace(',', '.')) * unit
          : (wholeTiming(cell)?.minutes ?? null)
    return minutes !== null && minutes > 0 && minutes <= 24 * 60 ? minutes : null
  })
}
