import { clockTime } from '../core/index.ts'
import type { Duration, Instant, SegmentRecord } from '../core/index.ts'
import { listed, numberInWords } from '../ui/counted.ts'
import { isolated } from '../ui/isolated.ts'
import { countedInWords, lengthInWords } from './lengths.ts'
import type { Report } from './reportOf.ts'

/** A report in words: what matters most, and what else happened. There is no sentence for what did not. */
export type InWords = { readonly lead: string; readonly rest: readonly string[] }

/** More than these are counted, not named. */
const MOST_NAMED = 4
const MOST_CHANGES = 3

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

const named = (title: string): string => isolated(title.trim()) || 'a segment without a title'
const titleOf = ({ segment }: SegmentRecord): string => named(segment.title)

const wallOf = (report: Report) => (at: Instant) => clockTime(at, report.rundown)

/** `'two minutes late'`; exactly on it: `on`. */
const against = (difference: Duration, after: string, before: string, on: string): string =>
  difference === 0 ? on : `${lengthInWords(difference)} ${difference > 0 ? after : before}`

const leadOf = (report: Report): string => {
  const { rehearsal, phase, startedAt, endedAt, late, headroom, hardStop, overUnder, plannedEnd, projectedEnd } = report
  const wall = wallOf(report)
  const began = `The ${rehearsal ? 'rehearsal' : 'session'} began at ${wall(startedAt)}`
  const offPlan = late === null || rehearsal ? '' : `, ${against(late, 'late', 'early', 'on time')},`
  const stop = rehearsal ? 'its hard stop' : 'the hard stop'
  const end = [
    headroom === null ? null : against(headroom, `before ${stop}`, `after ${stop}`, `at ${stop}`),
    overUnder === null || plannedEnd === hardStop
      ? null
      : against(overUnder, 'later than planned', 'earlier than planned', 'as planned'),
  ].filter((part) => part !== null)
  const apart = end.length === 0 ? '' : `, ${listed(end)}`
  if (endedAt !== null) return `${began}${offPlan} and ended at ${wall(endedAt)}${apart}.`
  const standing = phase === 'paused' ? 'is paused' : 'is still running'
  const expected =
    projectedEnd === null
      ? ''
      : ` As things stand at ${wall(report.until)}, it will end at ${wall(projectedEnd)}${apart}.`
  return `${began}${offPlan} and ${standing}.${expected}`
}

const lengthsOf = ({ segments }: Report): string | null => {
  const longer = segments.filter(({ over }) => over !== null && over > 0)
  const shorter = segments.filter(({ over }) => over !== null && over < 0)
  if (longer.length + shorter.length === 0) return null
  const by = (row: SegmentRecord) => lengthInWords(row.over as Duration)
  if (longer.length + shorter.length <= MOST_NAMED) {
    const parts = (rows: readonly SegmentRecord[], how: string) =>
      rows.map((row, i) => (i === 0 ? `${titleOf(row)} ran ${by(row)} ${how}` : `${titleOf(row)} ${by(row)}`))
    const first = longer.length > 0 ? 'longer than planned' : 'shorter than planned'
    const sentences = [
      listed(parts(longer, 'longer than planned')),
      listed(parts(shorter, first === 'shorter than planned' ? first : 'shorter')),
    ]
    return `${capital(sentences.filter(Boolean).join('; '))}.`
  }
  const most = (rows: readonly SegmentRecord[]): string => {
    const row = rows.toSorted((a, b) => Math.abs(b.over ?? 0) - Math.abs(a.over ?? 0))[0]
    return row && rows.length > 1 ? `, most of all ${titleOf(row)}, by ${by(row)}` : ''
  }
  const parts = [
    longer.length > 0 && `${countedInWords(longer.length, 'segment')} ran longer than planned${most(longer)}`,
    shorter.length > 0 &&
      `${longer.length > 0 ? numberInWords(shorter.length) : countedInWords(shorter.length, 'segment')} ran shorter${longer.length > 0 ? '' : ' than planned'}${most(shorter)}`,
  ].filter(Boolean)
  return `${capital(parts.join('; '))}.`
}

const notRunOf = ({ segments }: Report): readonly string[] => {
  const sentence = (rows: readonly SegmentRecord[], how: string): string | null => {
    if (rows.length === 0) return null
    const who = rows.length > MOST_NAMED ? countedInWords(rows.length, 'segment') : listed(rows.map(titleOf))
    return `${capital(who)} ${rows.length === 1 ? 'was' : 'were'} ${how}.`
  }
  return [
    sentence(
      segments.filter(({ state }) => state === 'not run'),
      'not run',
    ),
    sentence(
      segments.filter(({ state }) => state === 'taken out'),
      'taken out of the plan',
    ),
    sentence(
      segments.filter(({ inPlan }) => !inPlan),
      'put in after the start',
    ),
  ].filter((it) => it !== null)
}

type Moved = { readonly segment: string; readonly by: number }

/** `'took four minutes from Q&A'`, `'gave two minutes to Panel'`, or both. */
const movement = (report: Report, moved: readonly Moved[]): string => {
  const side = (sign: 1 | -1, verb: string, to: string) => {
    const these = moved.filter(({ by }) => Math.sign(by) === sign)
    const total = Math.round(these.reduce((sum, { by }) => sum + Math.abs(by), 0) / 1000) * 1000
    if (total === 0) return null
    const title = (id: string) => named(report.segments.find(({ segment }) => segment.id === id)?.segment.title ?? id)
    const who =
      these.length > MOST_NAMED
        ? countedInWords(these.length, 'segment')
        : listed(these.map((one) => title(one.segment)))
    return `${verb} ${lengthInWords(total as Duration)} ${to} ${who}`
  }
  return listed([side(-1, 'took', 'from'), side(1, 'gave', 'to')].filter((it) => it !== null))
}

const changesOf = (report: Report): readonly string[] => {
  const events = report.events ?? []
  const wall = wallOf(report)
  const added = new Map<string, number>()
  for (const { command, moved } of events)
    if (command === 'add-time') for (const { segment, by } of moved) added.set(segment, (added.get(segment) ?? 0) + by)
  const sentences = [
    ...events
      .filter(({ command }) => command === 'replan')
      .map(({ at, moved }) => [`at ${wall(at)} the moderator`, movement(report, moved)] as const),
    ...[...added].map(([segment, by]) => ['the moderator', movement(report, [{ segment, by }])] as const),
  ].filter(([, what]) => what !== '')
  if (sentences.length > MOST_CHANGES) return [`The plan was changed ${numberInWords(sentences.length)} times.`]
  return sentences.map(([who, what]) => `${capital(who)} ${what}.`)
}

const speakersOf = ({ speakers }: Report): string | null => {
  const [first, second] = speakers
  if (!first || !second || second.total === 0 || first.total === second.total) return null
  const turns = countedInWords(first.turns, 'turn')
  const share = Math.round(first.share * 100)
  return `${named(first.speaker.name)} spoke longest: ${lengthInWords(first.total)} in ${turns}, ${share}% of the airtime.`
}

const questionsOf = ({ questions, median }: Report): readonly string[] => {
  const parts = (
    [
      ['answered', 'answered'],
      ['parked', 'parked'],
      ['open', 'still open'],
      ['waiting', 'not reached'],
    ] as const
  ).flatMap(([state, words]) => {
    const count = questions.filter((one) => one.state === state).length
    return count === 0 ? [] : [{ count, words }]
  })
  if (parts.length === 0) return []
  const said = parts.map(({ count, words }, i) =>
    i === 0
      ? `${countedInWords(count, 'question')} ${count === 1 ? 'was' : 'were'} ${words}`
      : `${numberInWords(count)} ${words}`,
  )
  const answered = questions.filter(({ state, ran }) => state === 'answered' && ran > 0).length
  const pace = median === null || answered < 2 ? [] : [`The median answer took ${lengthInWords(median)}.`]
  return [`${capital(listed(said))}.`, ...pace]
}

/** What happened, in sentences that state facts only. */
export const inWords = (report: Report): InWords => {
  const { total, events } = report
  const messages = events?.filter(({ kind }) => kind === 'message').length ?? 0
  return {
    lead: leadOf(report),
    rest: [
      lengthsOf(report),
      ...notRunOf(report),
      ...changesOf(report),
      total.paused > 0 ? `Pauses took ${lengthInWords(total.paused)}.` : null,
      speakersOf(report),
      ...questionsOf(report),
      messages > 0
        ? `${capital(countedInWords(messages, 'message'))} ${messages === 1 ? 'was' : 'were'} shown to the panel.`
        : null,
    ].filter((sentence) => sentence !== null),
  }
}
