import type { Facts } from './facts.ts'

/** A log as it was: so long, and these records of it otherwise. */
type Was<T> = { readonly length: number; readonly records: readonly (readonly [index: number, record: T])[] }
type Logs = Pick<Facts, 'runs' | 'turns' | 'questions'>
/** What of the facts was otherwise before a command: the whole of a value, but of a log only the records that changed. */
export type Before = Partial<Omit<Facts, keyof Logs>> & { readonly [L in keyof Logs]?: Was<Facts[L][number]> }

const wasOf = <T>(before: readonly T[], after: readonly T[]): Was<T> => {
  const records: [number, T][] = []
  // A plain loop: this runs over the whole log at every command (10,000 commands in 100 ms).
  for (let i = 0; i < before.length; i++) {
    const record = before[i] as T
    if (record !== after[i]) records.push([i, record])
  }
  return { length: before.length, records }
}

const isLog = (field: string): field is keyof Logs => field === 'runs' || field === 'turns' || field === 'questions'

export const beforeOf = (before: Facts, after: Facts): Before => {
  const was: Record<string, unknown> = {}
  for (const name in before) {
    const field = name as keyof Facts
    if (before[field] === after[field]) continue
    was[field] = isLog(field) ? wasOf<unknown>(before[field], after[field]) : before[field]
  }
  return was
}

const logBefore = <T>(after: readonly T[], was: Was<T> | undefined): readonly T[] => {
  if (!was) return after
  const log = after.slice(0, was.length)
  for (const [index, record] of was.records) log[index] = record
  return log
}

/** `facts` as they were. */
export const takenBack = (facts: Facts, { runs, turns, questions, ...values }: Before): Facts => ({
  ...facts,
  ...values,
  runs: logBefore(facts.runs, runs),
  turns: logBefore(facts.turns, turns),
  questions: logBefore(facts.questions, questions),
})
