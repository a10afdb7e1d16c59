import { clockTime, plannedStart } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { digitsText } from '../ui/digitsText.ts'
import { minutesInWords } from '../ui/minutesInWords.ts'
import { signed } from './signed.ts'

const beginning = (moment: Moment): string => {
  const { now, session, readout } = moment
  const begins = plannedStart(moment)
  if (readout.rehearsal) return 'rehearsal: begins when you press Start'
  if (begins === null) return 'begins when you press Start'
  const clock = clockTime(begins, session.rundown)
  const wait = Math.ceil((begins - now) / 60_000)
  if (wait > 24 * 60) return `begins ${session.rundown.date ?? ''} at ${clock}`
  if (wait > 0) return `begins ${clock}, in ${minutesInWords(wait)}`
  return `was to begin at ${clock}`
}

const allotment = ({ session, readout }: Moment): string => {
  const { segment, allotted, hardStop } = readout
  if (segment?.planned === null)
    return hardStop === null ? 'open, counts up' : `runs to ${clockTime(hardStop, session.rundown)}`
  const added = session.runs.find((run) => run.segment === segment?.id)?.added ?? null
  return `${digitsText(allotted, 'countdown')} allotted${added ? `, ${signed(added, 'elapsed')}` : ''}`
}

/** What stands under the segment's title: `'2 of 4 · 30:00 allotted'`. What must not be cut comes first. */
export const segmentCaption = (moment: Moment): string => {
  const { session, readout } = moment
  const place = `${readout.index + 1} of ${session.rundown.segments.length}`
  if (readout.phase === 'ready') return `${place} · ${beginning(moment)}`
  const words = `${place} · ${allotment(moment)}`
  if (readout.phase !== 'paused') return words
  // `since` moves with what is done meanwhile; where another window runs the session there is no history to ask.
  const paused = session.past.findLast(({ command }) => command.type === 'pause')?.at ?? session.since
  return paused === null ? words : `Paused since ${clockTime(paused, session.rundown)} · ${words}`
}
