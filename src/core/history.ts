import type { Facts } from './facts.ts'

type Log = 'runs' | 'turns' | 'questions'
/** A log as it was: so long, and these records of it otherwise. */
type Was<T> = { readonly length: number; readonly records: readonly (readonly [index: number, record: T])[] }
/** What of the facts was otherwise before a command: the whole of a value, but of a log only the records that changed. */
export type Before = {
  readonly values: Partial<Omit<Facts, Log>>
  readonly logs: { readonly [L in Log]?: Was<Facts[L][number]> }
}
const wasOf = <T>(before: readonly T[], after: readonly T[]): Was<T> => {
  const records: [number, T][] = []
  // A plain loop: this runs over the whole log at every command (10,000 commands in 100 ms).
  for (let i = 0; i < before.length; i++) {
    const record = before[i] as T
    if (record !== after[i]) records.push([i, record])
  }
  return { length: before.length, records }
}

const isLog = (field: keyof Facts): field is Log => field === 'runs' || field === 'turns' || field === 'questions'

export const beforeOf = (before: Facts, after: Facts): Before => {
  const values: Record<string, unknown> = {}
  const logs: Record<string, Was<unknown>> = {}
  for (const field of Object.keys(before) as (keyof Facts)[]) {
    if (before[field] === after[field]) continue
    if (isLog(field)) logs[field] = wasOf<unknown>(before[field], after[field])
    else values[field] = before[field]
  }
  return { values, logs } as Before
}

const logBefore = <T>(after: readonly T[], was: Was<T> | undefined): readonly T[] => {
  if (!was) return after
  const log = after.slice(0, was.length)
  for (const [index, record] of was.records) log[index] = record
  return log
}

/** `facts` as they were. */
export const takenBack = (facts: Facts, { values, logs }: Before): Facts => ({
  ...facts,
  ...values,
  runs: logBefore(facts.runs, logs.runs),
  turns: logBefore(facts.turns, logs.turns),
  questions: logBefore(facts.questions, logs.questions),
})
