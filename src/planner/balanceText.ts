import { clockTime, duration } from '../core/index.ts'
import type { ClockTime, Duration, Rundown } from '../core/index.ts'
import { calledSegment } from './cells.ts'
import type { PaperTimes } from './paperTimes.ts'
import { minutesInWords } from '../ui/minutesInWords.ts'
import { minutesText } from '../ui/parseMinutes.ts'

/** From two hours on in hours: `'2 h 5 min'`. */
export const lengthText = (length: number): string => {
  const minutes = length / 60_000
  return Number.isInteger(minutes) ? minutesInWords(minutes) : `${minutesText(duration(length))} min`
}

/** How a plan stands against its hard stop. */
export type Balance = {
  /** What matters, in a few words: `'23 min unallotted'`. */
  readonly lead: string
  /** What it means, and what to do. */
  readonly rest: string
  /** What is planned, up to the hard stop. */
  readonly allotted: Duration
  readonly unallotted: Duration
  /** What does not fit, with what open segments are to keep. */
  readonly over: Duration
}

/** Which segments fill what is left, and when. */
const openText = (rundown: Rundown, { starts, ends }: PaperTimes): string => {
  const { segments } = rundown
  const open = segments.flatMap((segment, index) => (segment.planned === null ? [{ segment, index }] : []))
  const [first] = open
  if (!first) return ''
  const clock = (at: ClockTime | null | undefined) => (at ? clockTime(at, rundown) : '–')
  if (open.length > 1) return ` ${open.length} open segments share what is left.`
  return ` ${calledSegment(first.segment, first.index)} is open: it fills ${clock(starts[first.index])} to ${clock(ends[first.index])}.`
}

export const balanceText = (rundown: Rundown, times: PaperTimes): Balance => {
  const { span, allotted, kept, unallotted } = times
  if (span === null || unallotted === null)
    return {
      lead: `${lengthText(allotted)} allotted`,
      rest: 'Give the session a start and a hard stop to see what is left.',
      allotted,
      unallotted: duration(0),
      over: duration(0),
    }
  const over = Math.max(0, allotted + kept - span)
  const [some, whole] = [lengthText(allotted), lengthText(span)]
  const bothMinutes = some.endsWith(' min') && whole.endsWith(' min') && !some.includes('h') && !whole.includes('h')
  const of = `${bothMinutes ? some.slice(0, -' min'.length) : some} of ${whole} are allotted.`
  const figures = {
    allotted: duration(Math.min(allotted, span)),
    unallotted: duration(Math.max(0, unallotted)),
    over: duration(over),
  }
  if (over > 0) {
    const open = kept > 0 ? ` Open segments are to keep ${lengthText(kept)}.` : ''
    return {
      lead: `${lengthText(over)} over-committed`,
      rest: `${of}${open} Shorten something, or end later.`,
      ...figures,
    }
  }
  const lead = unallotted === 0 ? 'All of it is allotted' : `${lengthText(unallotted)} unallotted`
  return { lead, rest: `${of}${openText(rundown, times)}`, ...figures }
}
