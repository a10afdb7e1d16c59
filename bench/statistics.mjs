/** @param {readonly number[]} values @param {number} p 0…100 */
export const percentile = (values, p) => {
  if (values.length === 0) throw new Error('Nothing was measured.')
  const sorted = [...values].toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((sorted.length * p) / 100) - 1)] ?? NaN
}

/** @param {readonly number[]} values */
export const median = (values) => percentile(values, 50)
