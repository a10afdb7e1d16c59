import { digits } from './digits.ts'
import { runOf, type Facts } from './facts.ts'
import { speakerName, titleOf } from './rundown.ts'
import { clockTime, duration } from './time.ts'
import { replay, type Replayed } from './transition.ts'
import type { Command, Duration, Entry, Instant, Rundown } from './types.ts'

/** What one command did. */
export type HistoryLine = {
  readonly at: Instant
  /** `'Panel began'`: one line, for the moderator. */
  readonly words: string
  /** Taken back, and not given again since. */
  readonly undone: boolean
}

/** No line of the history is longer than a name and a sentence. */
const LONGEST = 120
/** More changes than these nobody reads in one line. */
const MOST_CHANGES = 4

/** What was typed, on one line: without line ends and what would turn its neighbours' direction, cut where it is long. */
const plain = (typed: string): string => {
  const line = typed
    .slice(0, 10 * LONGEST)
    .replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const characters = Array.from(line)
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('').trimEnd()}…` : line
}
const quoted = (typed: string): string => `“${plain(typed)}”`

const title = (rundown: Rundown, segment: string | null): string =>
  plain(segment === null ? '' : titleOf(rundown, segment)) || 'A segment without a title'

const speaker = (rundown: Rundown, id: string): string =>
  plain(speakerName(rundown, id) ?? '') || 'A speaker without a name'

/*
 *   60 000  1 minute        90 000  1:30
 *  120 000  2 minutes       30 000  0:30
 */
const length = (of: number): string => {
  const seconds = Math.round(Math.abs(of) / 1000)
  const minutes = seconds / 60
  if (seconds === 0 || !Number.isInteger(minutes)) return digits(duration(seconds * 1000), 'elapsed').main
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}
const planned = (of: Duration | null): string => (of === null ? 'open' : digits(of, 'countdown').main)

const began = ({ at, command, after }: Replayed): string => {
  const what = after.rehearsal ? 'Rehearsal' : 'Session'
  const when = after.startedAt ?? at
  const told = command.type === 'start' && command.at !== undefined && when < at
  const clock = told ? ` at ${clockTime(when, after.rundown, when % 60_000 === 0 ? 'minute' : 'second')}` : ''
  return `${what} began${clock}: ${title(after.rundown, after.current)}`
}

const moved = ({ command, before, after }: Replayed): string => {
  const name = title(after.rundown, after.current)
  const still = after.phase === 'paused' ? ', still paused' : ''
  if (runOf(before, after.current) === null) return `${name} began${still}`
  return command.type === 'next' ? `${name} went on${still}` : `Back to ${name}${still}`
}

const added = ({ before, after }: Replayed): string => {
  const by = (runOf(after, after.current)?.added ?? 0) - (runOf(before, after.current)?.added ?? 0)
  return `${length(by)} ${by < 0 ? 'taken from' : 'added to'} ${title(after.rundown, after.current)}`
}

const backdated = ({ before, after }: Replayed): string => {
  const by = (before.enteredAt ?? 0) - (after.enteredAt ?? 0)
  return `${title(after.rundown, after.current)} began ${length(by)} ${by < 0 ? 'later' : 'earlier'}`
}

const leftOut = ({ at, before, after }: Replayed): string => {
  const paused = (runOf(after, after.current)?.paused ?? 0) - (runOf(before, before.current)?.paused ?? 0)
  const meanwhile = before.phase === 'paused' ? at - (before.since ?? at) : 0
  return `${length(paused - meanwhile)} left out of ${title(after.rundown, after.current)}`
}

const replanned = ({ before, after }: Replayed): string => {
  const changes = after.rundown.segments.flatMap((segment, i) => {
    const was = before.rundown.segments[i]
    return was === undefined || was === segment
      ? []
      : [`${title(after.rundown, segment.id)} ${planned(was.planned)} → ${planned(segment.planned)}`]
  })
  const more = changes.length - MOST_CHANGES
  return `Plan changed: ${changes.slice(0, MOST_CHANGES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** `' from Aisle'`; where nobody was named `' “Why?”'`, and where nothing was written nothing. */
const which = ({ questions }: Facts, id: string | undefined): string => {
  const question = questions.find((one) => one.question.id === id)?.question
  const asker = plain(question?.asker ?? '')
  const text = plain(question?.text ?? '')
  if (asker !== '') return ` from ${asker}`
  return text === '' ? '' : ` ${quoted(text)}`
}

const asked = ({ after }: Replayed): string => {
  const latest = after.questions.at(-1)?.question
  const to = latest?.to == null ? '' : ` to ${speaker(after.rundown, latest.to)}`
  const from = plain(latest?.asker ?? '')
  const text = plain(latest?.text ?? '')
  return `Question${from === '' ? '' : ` from ${from}`}${to} queued${text === '' ? '' : `: ${quoted(text)}`}`
}

/** What a command opened, what it closed, and who has the floor for it. */
const opened = ({ command, before, after }: Replayed): string => {
  const were = (state: string, id: string) =>
    before.questions.some(({ question, state: was }) => question.id === id && was === state)
  const become = (from: boolean, to: string) =>
    after.questions.filter(({ question, state }) => state === to && were('open', question.id) === from)
  const [opening, answered] = [become(false, 'open'), become(true, 'answered')]
  const [first] = opening
  const askers = opening.map(({ question }) => plain(question.asker ?? '') || 'somebody')
  const what =
    opening.length === 1
      ? `Question${which(after, first?.question.id)} opened`
      : `${opening.length} questions opened together: ${askers.slice(0, MOST_CHANGES).join(', ')}${askers.length > MOST_CHANGES ? ' …' : ''}`
  const closed =
    answered.length > 1
      ? `, the ${answered.length} before answered`
      : answered[0]
        ? `, the one${which(after, answered[0].question.id) || ' before'} answered`
        : ''
  const given = command.type === 'open-question' && after.floor?.question === command.id ? after.floor.speaker : null
  return `${what}${closed}${given === null ? '' : `, ${speaker(after.rundown, given)} given the floor`}`
}

const ordered = ({ command, before, after }: Replayed): string => {
  if (command.type !== 'order-question') return ''
  const parked = before.questions.find(({ question }) => question.id === command.id)?.state === 'parked'
  return `Question${which(after, command.id)} ${parked ? 'put back into the queue' : 'moved in the queue'}`
}

const turnChanged = ({ before, after }: Replayed): string => {
  const by = (after.floor?.allotted ?? 0) - (before.floor?.allotted ?? 0)
  return `${length(by)} ${by < 0 ? 'taken from' : 'added to'} the turn of ${speaker(after.rundown, after.floor?.speaker ?? '')}`
}

const shortened = ({ before, after }: Replayed): string => {
  const by = (runOf(after, after.current)?.added ?? 0) - (runOf(before, before.current)?.added ?? 0)
  return `${length(by)} taken from the turns in ${title(after.rundown, after.current)}`
}

const closed = ({ command, after }: Replayed): string =>
  command.type === 'close-question' ? `Question${which(after, command.id)} ${command.outcome}` : ''

const used = ({ after }: Replayed): string => {
  const name = plain(after.rundown.title)
  return name === '' ? 'Rundown used' : `Rundown used: ${name}`
}

const isSameButCues = (a: Rundown, b: Rundown): boolean =>
  JSON.stringify({ ...a, cueTimes: undefined }) === JSON.stringify({ ...b, cueTimes: undefined })

const edited = ({ before, after }: Replayed): string => {
  if (isSameButCues(before.rundown, after.rundown)) return 'Usual cues changed'
  const known = new Set(before.rundown.speakers.map(({ id }) => id))
  const names = after.rundown.speakers.filter(({ id }) => !known.has(id)).map(({ id }) => speaker(after.rundown, id))
  const more = names.length > MOST_CHANGES ? ' …' : ''
  return `Rundown edited${names.length === 0 ? '' : `: ${names.slice(0, MOST_CHANGES).join(', ')}${more} added`}`
}

/** What a command did. What undo and redo did is found beside what they undid. */
const WORDS: { readonly [T in Exclude<Command['type'], 'undo' | 'redo'>]: (replayed: Replayed) => string } = {
  load: used,
  edit: edited,
  start: began,
  pause: () => 'Paused',
  resume: () => 'Resumed',
  next: moved,
  back: moved,
  'go-to': moved,
  end: () => 'Session ended',
  'add-time': added,
  backdate: backdated,
  'leave-out': leftOut,
  'give-floor': ({ after }) => `${speaker(after.rundown, after.floor?.speaker ?? '')} was given the floor`,
  'clear-floor': () => 'The floor was cleared',
  'add-turn-time': turnChanged,
  'shorten-turns': shortened,
  ask: asked,
  'order-question': ordered,
  'open-question': opened,
  'open-round': opened,
  'close-round': () => 'Open questions answered',
  'close-question': closed,
  replan: replanned,
  say: ({ after }) => (after.message === null ? 'Message taken down' : `Message: ${quoted(after.message.text)}`),
}

/** What a command did, in one line; of undo and redo, which leave no step of their own, nothing. */
export const wordsOf = (replayed: Replayed): string => {
  const { type } = replayed.command
  return type === 'undo' || type === 'redo' ? '' : WORDS[type](replayed)
}

/**
 * A session's journal in words: one line for each command that was accepted, first to last. A command that was undone
 * stands marked, and undoing has a line of its own.
 */
export const historyOf = (entries: readonly Entry[]): readonly HistoryLine[] => {
  const lines: { at: Instant; words: string; undone: boolean }[] = []
  // Which lines can be undone and redone, as the session has it.
  const past: number[] = []
  let future: number[] = []
  /** Moves the latest of `from` to `to`, marking its line; gives what the line says. */
  const turned = (from: number[], to: number[], undone: boolean): string => {
    const index = from.pop()
    const line = index === undefined ? undefined : lines[index]
    if (index === undefined || !line) return ''
    line.undone = undone
    to.push(index)
    return line.words
  }
  replay(entries, (replayed) => {
    const { at, command } = replayed
    if (command.type === 'undo') lines.push({ at, words: `Undid: ${turned(past, future, true)}`, undone: false })
    else if (command.type === 'redo') lines.push({ at, words: `Redid: ${turned(future, past, false)}`, undone: false })
    else {
      past.push(lines.length)
      future = []
      lines.push({ at, words: wordsOf(replayed), undone: false })
    }
  })
  return lines
}
