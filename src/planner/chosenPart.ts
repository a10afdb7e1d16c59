import type { ReadAgenda } from '../agenda/readAgenda.ts'
import { clockTime, type Rundown } from '../core/index.ts'
import { counted } from '../ui/counted.ts'
import type { Read } from './doubts.ts'
import { paperTimes } from './paperTimes.ts'

/** The sessions of a document, where it holds several; otherwise none. */
export const sessionsOf = ({ parts }: ReadAgenda): readonly Rundown[] =>
  parts.length > 1 ? parts.map(({ rundown }) => rundown) : []

/** What was read of the session at `index`; of a document with one session, all of it. */
export const chosenPart = (agenda: ReadAgenda, index: number): Read => {
  const part = agenda.parts[index]
  const rundown = sessionsOf(agenda)[index]
  if (!part || !rundown) return agenda
  const elsewhere = new Set(agenda.parts.flatMap((other) => (other === part ? [] : other.findings)))
  return { rundown, parts: [part], findings: agenda.findings.filter((finding) => !elsewhere.has(finding)) }
}

/** What tells one session of a document from another: `'Morning, 09:00 to 10:30, 4 segments'`. */
export const sessionName = (rundown: Rundown): string => {
  const { title, date, segments } = rundown
  const { starts, ends } = paperTimes(rundown)
  const [start, end] = [rundown.start ?? starts[0], rundown.hardStop ?? ends.at(-1)].map(
    (clock) => clock && clockTime(clock, rundown),
  )
  const span = start && end ? `${start} to ${end}` : start ? `from ${start}` : null
  return [title || date, span, counted(segments.length, 'segment')].filter(Boolean).join(', ')
}
