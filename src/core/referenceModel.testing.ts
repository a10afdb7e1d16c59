import { dayOf, instantAt, isTimeZone } from './time.ts'
import type { AsRunRow, Command, Cue, Level, Message, Question, Readout, Rundown, Segment, Turn } from './types.ts'

/**
 * The contract told a second time, plainly and slowly, for tests to hold the real core against. They share nothing but
 * types and the reading of a clock. Where the core keeps sums and brings them forward, the model keeps a timeline of who
 * ran in which stretch of time and adds it up anew for every figure; where the core remembers what a command changed,
 * the model keeps the whole story before it. What stands in double quotation marks is the contract's own sentence; where
 * that is silent, the model follows the core.
 */

/** Numbers without their brands. */
type Plain<T> = T extends number
  ? number
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Plain<T[Key]> }
      : T

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Beyond it no calendar reaches (ECMA-262): such a number is taken as not finite. */
const FURTHEST = 8.64e15

const add = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)
const isInReach = (n: unknown): n is number => typeof n === 'number' && Math.abs(n) <= FURTHEST

/** What was the case from one moment until the next spell begins, the session ends, or now. */
type Spell = {
  readonly from: number
  /** A place in `visits`. */
  readonly visit: number
  readonly paused: boolean
  /** Who had the floor: a place in `turns`. */
  readonly turn: number | null
  /** The ids of the questions that were open. */
  readonly questions: readonly string[]
}

/** A segment from its beginning, or from its reopening, until it was left. */
type Visit = {
  readonly segment: string
  readonly from: number
  readonly to: number | null
  /** Elapsed time that backdating moved to it or from it, and time in it that was not to count. */
  readonly moved: number
  readonly leftOut: number
  /** What it was allotted when it was left. */
  readonly allotted: number | null
}

type Spoken = {
  readonly speaker: string
  readonly segment: string
  readonly allotted: number | null
  readonly from: number
  readonly to: number | null
  /** What is not to count of the time in which its speaker had the floor. */
  readonly cut: number
  /** The id of the question that it answers. */
  readonly question: string | null
}

type Asked = {
  readonly question: Question
  readonly state: QuestionState
  readonly openings: readonly Opening[]
}

/** A question from being opened until it was open no longer. */
type Opening = {
  readonly from: number
  readonly to: number | null
  readonly cut: number
  /** How many were opened together. */
  readonly together: number
}

type Story = {
  readonly rundown: Rundown
  readonly baseline: readonly Segment[]
  readonly startedAt: number | null
  readonly endedAt: number | null
  readonly plannedStart: number | null
  readonly hardStop: number | null
  readonly rehearsal: boolean
  /** Whether a rehearsal was asked for at the start. */
  readonly rehearse: boolean
  readonly spells: readonly Spell[]
  readonly visits: readonly Visit[]
  /** By segment: time the moderator gave or took. */
  readonly added: Readonly<Record<string, number>>
  readonly turns: readonly Spoken[]
  readonly questions: readonly Asked[]
  readonly message: Message | null
  readonly saidAt: number | null
}
type QuestionState = 'waiting' | 'open' | 'answered' | 'parked'

const storyOf = (rundown: Rundown): Story => ({
  rundown,
  baseline: [],
  startedAt: null,
  endedAt: null,
  plannedStart: null,
  hardStop: null,
  rehearsal: false,
  rehearse: false,
  spells: [],
  visits: [],
  added: {},
  turns: [],
  questions: [],
  message: null,
  saidAt: null,
})

// The timeline.

const phaseOf = (story: Story): Readout['phase'] => {
  if (story.startedAt === null) return 'ready'
  if (story.endedAt !== null) return 'ended'
  return story.spells.at(-1)?.paused ? 'paused' : 'running'
}

/** How much of the time until `now` lay in spells that `count`. "Ended: everything stands at the end." */
const timeIn = ({ spells, endedAt }: Story, now: number, count: (spell: Spell) => boolean): number => {
  let total = 0
  spells.forEach((spell, i) => {
    if (count(spell)) total += (spells[i + 1]?.from ?? endedAt ?? now) - spell.from
  })
  return total
}

/** Time in those visits that are `asked` for, pauses excluded, or nothing but pauses. */
const timeOfVisits = (story: Story, now: number, asked: (visit: Visit) => boolean) => {
  const visits = story.visits.filter(asked)
  const isOf = (spell: Spell) => asked(story.visits[spell.visit] as Visit)
  const leftOut = add(visits.map((visit) => visit.leftOut))
  return {
    ran: timeIn(story, now, (spell) => !spell.paused && isOf(spell)) + add(visits.map((v) => v.moved)) - leftOut,
    paused: timeIn(story, now, (spell) => spell.paused && isOf(spell)) + leftOut,
  }
}

/** "elapsed: time spent in the segment, pauses excluded" */
const elapsedOf = (story: Story, segment: string, now: number): number =>
  timeOfVisits(story, now, (visit) => visit.segment === segment).ran

const pausedOf = (story: Story, segment: string, now: number): number =>
  timeOfVisits(story, now, (visit) => visit.segment === segment).paused

const ranIn = (story: Story, of: Visit, now: number): number => timeOfVisits(story, now, (visit) => visit === of).ran

const turnTime = (story: Story, turn: number, now: number): number =>
  timeIn(story, now, (spell) => spell.turn === turn && !spell.paused) - (story.turns[turn]?.cut ?? 0)

const openFor = (story: Story, { question }: Asked, { from, to, cut }: Opening, now: number): number => {
  const within = (spell: Spell) => spell.from >= from && (to === null || spell.from < to)
  return timeIn(story, now, (spell) => spell.questions.includes(question.id) && within(spell) && !spell.paused) - cut
}

/** Of each round it has an equal part, in whole milliseconds. */
const questionTime = (story: Story, asked: Asked, now: number): number =>
  asked.openings.reduce(
    (total, opening) => Math.round(total + openFor(story, asked, opening, now) / opening.together),
    0,
  )

/** "`startedAt` the first, `endedAt` the last" */
const startedAtOf = (story: Story, segment: string): number | null =>
  story.visits.find((visit) => visit.segment === segment)?.from ?? null
const endedAtOf = (story: Story, segment: string): number | null =>
  story.visits.findLast((visit) => visit.segment === segment)?.to ?? null
const hasRun = (story: Story, segment: string): boolean => startedAtOf(story, segment) !== null

// Allotments.

/**
 * "need: what a later segment still needs: its planned duration, or, where it has run, max(0, allotted − elapsed). An
 * open one needs its `shortest` (unset: 0)"
 */
const needOf = (story: Story, segment: Segment, now: number): number => {
  if (segment.planned === null) return segment.shortest ?? 0
  if (!hasRun(story, segment.id)) return segment.planned
  return Math.max(0, segment.planned + (story.added[segment.id] ?? 0) - elapsedOf(story, segment.id, now))
}

const openIn = (segments: readonly Segment[]): number => segments.filter((s) => s.planned === null).length

/** Where the session is at `now`. "Ready: segment is the first, index 0, … (empty rundown: `null`, −1)" */
const standingAt = (story: Story, now: number) => {
  const { segments } = story.rundown
  const id = story.visits.at(-1)?.segment ?? segments[0]?.id
  const index = segments.findIndex((s) => s.id === id)
  const segment = segments[index] ?? null
  const later = segments.slice(index + 1)
  const needs = add(later.map((s) => needOf(story, s, now)))
  const elapsed = segment ? elapsedOf(story, segment.id, now) : 0
  const allotted = segment && allottedTo(story, segment, now - elapsed, needs, 1 + openIn(later))
  return { segment, index, later, needs, elapsed, allotted, remaining: allotted === null ? null : allotted - elapsed }
}
type Standing = ReturnType<typeof standingAt>

/**
 * "allotted: planned + added. Open: (hard stop − (now − elapsed) − needs of all later segments), shared equally with
 * open segments still to come; `null` without a hard stop"
 */
const allottedTo = (story: Story, segment: Segment, began: number, needs: number, open: number): number | null => {
  if (segment.planned !== null) return segment.planned + (story.added[segment.id] ?? 0)
  return story.hardStop === null ? null : Math.floor((story.hardStop - began - needs) / open)
}

// Clock times.

const daysAround = (at: number): readonly number[] => [-2, -1, 0, 1, 2].map((by) => Math.floor(at / DAY) + by)

/** "A rundown with no date runs on the day that puts its start nearest to when it was started" */
const nearestDay = (startedAt: number, start: string, zone: string | null): number => {
  const days = daysAround(startedAt)
  const distances = days.map((day) => Math.abs((instantAt(day, start, zone) ?? NaN) - startedAt))
  return days[distances.indexOf(Math.min(...distances))] ?? NaN
}

type Anchors = Pick<Story, 'plannedStart' | 'hardStop' | 'rehearsal'>

/** The clock times of `rundown` for a session that began at `startedAt`. */
const anchorsOf = ({ date, timeZone, start, hardStop }: Rundown, startedAt: number, rehearse: boolean): Anchors => {
  // "no start: a hard stop is its first occurrence after the session began"
  if (start === null) {
    const first = daysAround(startedAt)
      .map((day) => (hardStop === null ? null : instantAt(day, hardStop, timeZone)))
      .find((at) => at !== null && at > startedAt)
    return { plannedStart: null, hardStop: first ?? null, rehearsal: rehearse }
  }
  const day = dayOf(date) ?? nearestDay(startedAt, start, timeZone)
  const planned = instantAt(day, start, timeZone) ?? NaN
  // "hardStop ≤ start: the next day"
  const stop = hardStop === null ? null : instantAt(hardStop <= start ? day + 1 : day, hardStop, timeZone)
  // "Started more than 12 h from its planned start, or with `rehearse`, a session is a rehearsal"
  const rehearsal = rehearse || Math.abs(startedAt - planned) > 12 * HOUR
  // "its start and hard stop are moved so that it begins on time"
  const shift = rehearsal ? startedAt - planned : 0
  return { plannedStart: planned + shift, hardStop: stop === null ? null : stop + shift, rehearsal }
}

/** Before the start: as if it started now, but a plan that lies ahead stays where it is, however far. */
const anchorsBeforeStart = (rundown: Rundown, now: number): Anchors => {
  const day = dayOf(rundown.date)
  const planned = day === null || rundown.start === null ? null : instantAt(day, rundown.start, rundown.timeZone)
  return anchorsOf(rundown, planned !== null && planned > now ? planned : now, false)
}

// Cues.

/** "Defaults: 5:00, 2:00, 1:00 (only those strictly under half the present allotment), 0:00 and every minute over …
 * `warning` from the longest that applies, `wrap-up` from the shortest above zero (if only one applies it is the
 * wrap-up), `over` from 0:00." */
const defaultLevel = (remaining: number, allotted: number, times: readonly number[]): Level => {
  const applying = times.filter((cue) => cue < allotted / 2)
  if (remaining <= 0) return 'over'
  if (applying.length > 0 && remaining <= Math.min(...applying)) return 'wrap-up'
  if (applying.length > 0 && remaining <= Math.max(...applying)) return 'warning'
  return 'on-time'
}

/**
 * "A custom list is the whole list, with its own levels": the last cue passed leaves its level; of two at once, the
 * later in the list.
 */
const ownLevel = (remaining: number, cues: readonly Cue[]): Level => {
  const passed = cues.filter((cue) => remaining <= cue.remaining)
  const last = Math.min(...passed.map((cue) => cue.remaining))
  return passed.findLast((cue) => cue.remaining === last)?.level ?? 'on-time'
}

const levelOf = (
  { rundown }: Story,
  remaining: number | null,
  allotted: number | null,
  own: readonly Cue[] | null,
): Level => {
  if (remaining === null || allotted === null) return 'on-time'
  const times = rundown.cueTimes ?? [5 * MINUTE, 2 * MINUTE, MINUTE]
  return own ? ownLevel(remaining, own) : defaultLevel(remaining, allotted, times)
}

// The floor.

const speaks = (story: Story, speaker: string): boolean => story.rundown.speakers.some((s) => s.id === speaker)

/** Of the turns in `segment`, the one that `speaker` comes to next: each turn taken uses up one. */
const nextTurn = (story: Story, segment: Segment, speaker: string): Turn | null =>
  segment.turns.filter((turn) => turn.speaker === speaker)[turnsTaken(story, segment, speaker)] ?? null
const turnsTaken = (story: Story, segment: Segment, speaker: string): number =>
  story.turns.filter((turn) => turn.speaker === speaker && turn.segment === segment.id).length

/** "moderator and chair aside": in any of their turns in the segment. */
const isAside = (segment: Segment, speaker: string): boolean =>
  segment.turns.some((turn) => turn.speaker === speaker && (turn.role === 'moderator' || turn.role === 'chair'))

/** "those in the segment without a planned turn who have not spoken (moderator and chair aside …)" */
const shareWith = (story: Story, segment: Segment, speaker: string): readonly string[] =>
  [...new Set(segment.turns.map((turn) => turn.speaker))].filter(
    (other) =>
      other !== speaker &&
      !segment.turns.some((turn) => turn.speaker === other && turn.planned !== null) &&
      turnsTaken(story, segment, other) === 0 &&
      !isAside(segment, other),
  )

const plannedTurnsToCome = (story: Story, segment: Segment): number => {
  const speakers = [...new Set(segment.turns.map((turn) => turn.speaker))]
  const toCome = speakers.flatMap((speaker) =>
    segment.turns.filter((turn) => turn.speaker === speaker).slice(turnsTaken(story, segment, speaker)),
  )
  return add(toCome.map((turn) => turn.planned ?? 0))
}

const floorAllotment = (story: Story, segment: Segment, speaker: string, remaining: number | null): number | null => {
  const left = remaining === null ? null : Math.max(0, remaining)
  const planned = nextTurn(story, segment, speaker)?.planned ?? null
  // "A planned turn gets its planned time, never more than the segment has left."
  if (planned !== null) return left === null ? planned : Math.min(planned, left)
  // "they, a second turn, and a speaker without a turn in the segment have no allotment"
  if (left === null || !nextTurn(story, segment, speaker)) return null
  if (turnsTaken(story, segment, speaker) > 0 || isAside(segment, speaker)) return null
  // "what is left of the segment, less planned turns still to come, divided by the speaker and those …"
  const sharing = 1 + shareWith(story, segment, speaker).length
  return Math.floor(Math.max(0, left - plannedTurnsToCome(story, segment)) / sharing)
}

// Commands. Each gives the story after it, or `null`: refused.

/** From `at` on, `change` is the case. */
const fromNow = (story: Story, at: number, change: Partial<Spell>): Story => {
  const last = story.spells.at(-1)
  return last ? { ...story, spells: [...story.spells, { ...last, ...change, from: at }] } : story
}

const currentOf = (story: Story): string | null => story.visits.at(-1)?.segment ?? null
const floorOf = (story: Story): number | null => (story.endedAt === null ? (story.spells.at(-1)?.turn ?? null) : null)

/** `list` with what is at `index` changed. */
const changed = <T>(list: readonly T[], index: number | null, change: (item: T) => Partial<T>): readonly T[] =>
  list.map((item, i) => (i === index ? { ...item, ...change(item) } : item))

/** The turn of whoever has the floor ends at `at`. */
const withoutFloor = (story: Story, at: number): Story =>
  fromNow({ ...story, turns: changed(story.turns, floorOf(story), () => ({ to: at })) }, at, { turn: null })

const NEW_VISIT = { to: null, moved: 0, leftOut: 0, allotted: null }

const start = (story: Story, at: number, now: number, rehearse: boolean): Story | null => {
  const first = story.rundown.segments[0]
  // "at ≤ now"
  if (!first || at > now) return null
  return {
    ...story,
    ...anchorsOf(story.rundown, at, rehearse),
    rehearse,
    startedAt: at,
    // "baseline: the planned durations as they stood when the session started"
    baseline: story.rundown.segments,
    spells: [{ from: at, visit: 0, paused: false, turn: null, questions: [] }],
    visits: [{ segment: first.id, from: at, ...NEW_VISIT }],
  }
}

/** "changing segment clears it", the floor. */
const leave = (story: Story, at: number): Story => {
  const { allotted } = standingAt(story, at)
  return withoutFloor(
    { ...story, visits: changed(story.visits, story.visits.length - 1, () => ({ to: at, allotted })) },
    at,
  )
}

/** "`next`, `back`, `go-to` while paused stay paused"; a question stays open. */
const enter = (story: Story, segment: string | undefined, at: number): Story | null => {
  // "Refused: `next` in the last segment, `back` in the first, `go-to` where one is, … unknown ids"
  if (segment === undefined || segment === currentOf(story)) return null
  const left = leave(story, at)
  const visits = [...left.visits, { segment, from: at, ...NEW_VISIT }]
  return { ...fromNow(left, at, { visit: visits.length - 1 }), visits }
}

/** The id of the segment `step` after the current one, where there is one. */
const neighbour = (story: Story, step: number): string | undefined => {
  const { segments } = story.rundown
  return segments[segments.findIndex((s) => s.id === currentOf(story)) + step]?.id
}

const end = (story: Story, at: number): Story => ({ ...leave(story, at), endedAt: at })

/** "added: … never below −planned"; "`add-time` on an open segment is refused" */
const addTime = (story: Story, by: number): Story | null => {
  const segment = story.rundown.segments.find((s) => s.id === currentOf(story))
  if (!segment || segment.planned === null) return null
  const before = story.added[segment.id] ?? 0
  const after = Math.max(-segment.planned, before + by)
  return after === before ? null : { ...story, added: { ...story.added, [segment.id]: after } }
}

/** Nothing that was said in `segment` was said after `boundary`. */
const saidUntil = (turn: Spoken, boundary: number, spoken: number): Partial<Spoken> => {
  if (turn.to === null || turn.to <= boundary) return {}
  const to = Math.max(turn.from, boundary)
  return { to, cut: turn.cut + Math.min(spoken, turn.to - to) }
}

/** Nothing that was said since the present segment was entered at `was` was said before `boundary`. */
const saidFrom = (turn: Spoken, was: number, boundary: number, spoken: number): Partial<Spoken> => {
  if (turn.from < was || turn.from >= boundary) return {}
  if (turn.to === null) return { from: boundary }
  const to = Math.max(turn.to, boundary)
  return { from: boundary, to, cut: turn.cut + Math.min(spoken, Math.min(turn.to, boundary) - turn.from) }
}

/** `story` with the turns at `places` cut to `most` together, the last of them first. */
const cutTo = (story: Story, places: readonly number[], most: number, now: number): Story => {
  const spoken = places.map((place) => turnTime(story, place, now))
  const surplus = (i: number) => Math.max(0, (spoken[i] ?? 0) - Math.max(0, most - add(spoken.slice(0, i))))
  const turns = story.turns.map((turn, place) => {
    const i = places.indexOf(place)
    return i < 0 ? turn : { ...turn, cut: turn.cut + surplus(i) }
  })
  return { ...story, turns }
}
const placesOf = (story: Story, are: (turn: Spoken) => boolean): readonly number[] =>
  story.turns.flatMap((turn, i) => (are(turn) ? [i] : []))

/** Since the present segment was entered nobody spoke longer than it ran, whatever pauses lay in it: the earliest lose. */
const spokenWithin = (story: Story, now: number): Story => {
  const present = story.visits.at(-1)
  if (!present) return story
  const said = placesOf(story, ({ segment, from }) => segment === present.segment && from >= present.from)
  return cutTo(story, said.toReversed(), ranIn(story, present, now), now)
}

/**
 * "positive = began earlier; it moves the boundary with the segment that ran before, which gives up that time, at most
 * to that segment's beginning; the first segment has no such limit; elapsed is never below 0": of either, at most what
 * it ran between being entered and left for the last time.
 */
const backdate = (story: Story, by: number, now: number): Story | null => {
  const [present, before] = story.visits.toReversed()
  if (!present) return null
  const toGive = before ? ranIn(story, before, now) : Infinity
  const moved = Math.max(-ranIn(story, present, now), Math.min(by, toGive))
  if (moved === 0) return null
  const boundary = present.from - moved
  const visits = story.visits.map((visit) => {
    if (visit === before) return { ...visit, to: boundary, moved: visit.moved - moved }
    if (visit === present) return { ...visit, from: boundary, moved: visit.moved + moved }
    // A segment entered twice at one moment has one beginning.
    return visit.segment === present.segment && visit.from === present.from ? { ...visit, from: boundary } : visit
  })
  // The first segment began when the session did, and the session as if it had been started then.
  const begun = before ? {} : { startedAt: boundary, ...anchorsOf(story.rundown, boundary, story.rehearse) }
  const turns = story.turns.map((turn, i) => {
    const spoken = turnTime(story, i, now)
    if (turn.segment === present.segment) return { ...turn, ...saidFrom(turn, present.from, boundary, spoken) }
    return turn.segment === before?.segment ? { ...turn, ...saidUntil(turn, boundary, spoken) } : turn
  })
  const told = spokenWithin({ ...story, ...begun, visits, turns }, now)
  if (!before) return told
  const said = placesOf(told, ({ segment }) => segment === before.segment)
  return cutTo(told, said, elapsedOf(told, before.segment, now), now)
}

/**
 * What passed from `from` to `to` was a pause: of the segment since it was entered, and of all that went on in it
 * meanwhile, turns and (each as it was opened last) questions. None of them loses more than it has run.
 */
const leaveOut = (story: Story, from: number, to: number, now: number): Story | null => {
  const present = story.visits.at(-1)
  if (!present) return null
  const within = (begun: number, over: number | null, ran: number) =>
    Math.max(0, Math.min(ran, Math.min(to, now, over ?? now) - Math.max(from, begun, present.from)))
  const out = within(present.from, null, ranIn(story, present, now))
  if (out === 0) return null
  const told = {
    ...story,
    visits: changed(story.visits, story.visits.length - 1, ({ leftOut }) => ({ leftOut: leftOut + out })),
    turns: story.turns.map((turn, i) => ({
      ...turn,
      cut: turn.cut + within(turn.from, turn.to, turnTime(story, i, now)),
    })),
    questions: story.questions.map((asked) => ({
      ...asked,
      openings: changed(asked.openings, asked.openings.length - 1, (opening) => ({
        cut: opening.cut + within(opening.from, opening.to, openFor(story, asked, opening, now)),
      })),
    })),
  }
  return spokenWithin(told, now)
}

/** "`give-floor` works while running or paused" */
const giveFloor = (story: Story, speaker: string, at: number, question: string | null = null): Story | null => {
  const { segment, remaining } = standingAt(story, at)
  const present = floorOf(story)
  if (!segment || !speaks(story, speaker)) return null
  if (present !== null && story.turns[present]?.speaker === speaker) return null
  const allotted = floorAllotment(story, segment, speaker, remaining)
  const free = withoutFloor(story, at)
  const turns = [...free.turns, { speaker, segment: segment.id, allotted, from: at, to: null, cut: 0, question }]
  return { ...fromNow(free, at, { turn: turns.length - 1 }), turns }
}

/** The turn of whoever has the floor has `by` more, at least nothing; without a time of its own it can't. */
const addTurnTime = (story: Story, by: number): Story | null => {
  const floor = floorOf(story)
  const allotted = floor === null ? null : (story.turns[floor]?.allotted ?? null)
  if (allotted === null || Math.max(0, allotted + by) === allotted) return null
  return { ...story, turns: changed(story.turns, floor, () => ({ allotted: Math.max(0, allotted + by) })) }
}

/** Who comes after whoever has the floor: first those later in the plan, then those passed over; chair and moderator aside. */
const turnAfter = (story: Story, segment: Segment): Turn | null => {
  const used: Record<string, number> = {}
  const free = segment.turns.filter((turn) => {
    used[turn.speaker] = (used[turn.speaker] ?? 0) + 1
    return (used[turn.speaker] ?? 0) > turnsTaken(story, segment, turn.speaker)
  })
  const toCome = free.filter((t) => t.role !== 'chair' && t.role !== 'moderator' && speaks(story, t.speaker))
  const floor = floorOf(story)
  const holder = floor === null ? null : story.turns[floor]?.speaker
  const last = segment.turns.map((turn) => turn.speaker).lastIndexOf(holder ?? '')
  return toCome.find((turn) => segment.turns.indexOf(turn) > last) ?? toCome[0] ?? null
}

/** Never more from the present turn than it has left, nor from the next than its plan, nor from both than the segment has. */
const shortenTurns = (story: Story, present: number, next: number, now: number): Story | null => {
  const { segment, remaining } = standingAt(story, now)
  if (!segment || segment.planned === null || present < 0 || next < 0 || present + next === 0) return null
  const floor = floorOf(story)
  const turn = turnAfter(story, segment)
  const left = Math.max(0, remaining ?? 0)
  const allotted = floor === null ? null : (story.turns[floor]?.allotted ?? null)
  const ofTurn = floor === null || allotted === null ? 0 : Math.max(0, allotted - turnTime(story, floor, now))
  const mostPresent = Math.min(left, ofTurn)
  if (present > mostPresent || next > (turn ? Math.min(left - mostPresent, turn.planned ?? Infinity) : 0)) return null
  const turns = segment.turns.map((t) => (t === turn && t.planned !== null ? { ...t, planned: t.planned - next } : t))
  const segments = story.rundown.segments.map((s) => (s === segment ? { ...s, turns } : s))
  return {
    ...story,
    rundown: { ...story.rundown, segments: segments as readonly Segment[] },
    turns: changed(story.turns, floor, (spoken) => ({
      allotted: spoken.allotted === null ? null : spoken.allotted - present,
    })),
    added: { ...story.added, [segment.id]: (story.added[segment.id] ?? 0) - present - next },
  }
}

const ask = (story: Story, question: Question): Story | null => {
  if (story.questions.some((q) => q.question.id === question.id)) return null
  if (question.to !== null && !speaks(story, question.to)) return null
  return { ...story, questions: [...story.questions, { question, state: 'waiting', openings: [] }] }
}

const stateOf = (story: Story, id: string): QuestionState | null =>
  story.questions.find((q) => q.question.id === id)?.state ?? null
/** What is open is open no longer at `at`. */
const put = (story: Story, id: string, state: QuestionState, at: number): Story => ({
  ...story,
  questions: story.questions.map((q) =>
    q.question.id === id
      ? { ...q, state, openings: q.openings.map((opening) => ({ ...opening, to: opening.to ?? at })) }
      : q,
  ),
})
const openIdsOf = (story: Story): readonly string[] =>
  story.questions.filter((q) => q.state === 'open').map((q) => q.question.id)
const openQuestionOf = (story: Story): Question | null =>
  story.questions.find((q) => q.state === 'open')?.question ?? null

/** Whoever answered what is open no longer has the floor no longer. */
const withAnswerEnded = (story: Story, at: number): Story => {
  const floor = floorOf(story)
  const question = floor === null ? null : (story.turns[floor]?.question ?? null)
  return question === null || openIdsOf(story).includes(question) ? story : withoutFloor(story, at)
}

/** "Opening one closes the open one as answered; parked ones may be opened again"; so for several at once. */
const openQuestions = (story: Story, given: readonly string[], at: number): Story | null => {
  const ids = [...new Set(given)]
  if (ids.length === 0) return null
  if (!ids.every((id) => ['waiting', 'parked'].includes(stateOf(story, id) ?? ''))) return null
  const closed = openIdsOf(story).reduce((told, id) => put(told, id, 'answered', at), story)
  const opening = { from: at, to: null, cut: 0, together: ids.length }
  const questions = closed.questions.map((q): Asked =>
    ids.includes(q.question.id) ? { ...q, state: 'open', openings: [...q.openings, opening] } : q,
  )
  return withAnswerEnded(fromNow({ ...closed, questions }, at, { questions: ids }), at)
}

/** Whom the question is for has the floor until it is closed, unless that is refused. */
const openQuestion = (story: Story, id: string, floor: boolean, at: number): Story | null => {
  const opened = openQuestions(story, [id], at)
  const to = story.questions.find((q) => q.question.id === id)?.question.to ?? null
  return (floor && opened && to !== null ? giveFloor(opened, to, at, id) : null) ?? opened
}

const closeRound = (story: Story, at: number): Story | null => {
  const ids = openIdsOf(story)
  if (ids.length === 0) return null
  return withAnswerEnded(
    fromNow(
      ids.reduce((told, id) => put(told, id, 'answered', at), story),
      at,
      { questions: [] },
    ),
    at,
  )
}

/** Only what waits or is parked moves, only in front of what waits or to the end, and only if that changes the queue. */
const orderQuestion = (story: Story, id: string, before: string | null): Story | null => {
  const state = stateOf(story, id)
  if (state !== 'waiting' && state !== 'parked') return null
  if (before !== null && (before === id || stateOf(story, before) !== 'waiting')) return null
  const waiting = story.questions.filter((q) => q.state === 'waiting')
  const at = waiting.findIndex((q) => q.question.id === id)
  const follows = waiting[at + 1]?.question.id ?? null
  if (at >= 0 && follows === before) return null
  const moved = { ...(story.questions.find((q) => q.question.id === id) as Asked), state: 'waiting' as const }
  const rest = story.questions.filter((q) => q.question.id !== id)
  const questions =
    before === null ? [...rest, moved] : rest.flatMap((q) => (q.question.id === before ? [moved, q] : [q]))
  return { ...story, questions }
}

const closeQuestion = (story: Story, id: string, outcome: 'answered' | 'parked', at: number): Story | null => {
  const state = stateOf(story, id)
  if (state === null || state === 'answered' || state === outcome) return null
  const closed = put(story, id, outcome, at)
  return state === 'open' ? withAnswerEnded(fromNow(closed, at, { questions: openIdsOf(closed) }), at) : closed
}

/** "an unknown id, a segment that has run, … refuses the whole" */
const replan = (story: Story, planned: Readonly<Record<string, number>>): Story | null => {
  const { segments } = story.rundown
  for (const id of Object.keys(planned)) {
    if (!segments.some((s) => s.id === id) || hasRun(story, id)) return null
  }
  const after = segments.map((s) => ({ ...s, planned: new Map(Object.entries(planned)).get(s.id) ?? s.planned }))
  if (after.every((s, i) => s.planned === segments[i]?.planned)) return null
  return { ...story, rundown: { ...story.rundown, segments: after as readonly Segment[] } }
}

/** "`edit` may change anything but remove the running segment or one that has run" */
const edit = (story: Story, rundown: Rundown, at: number): Story | null => {
  const plannedOf = (id: string) => rundown.segments.find((s) => s.id === id)?.planned ?? null
  if (story.visits.some(({ segment }) => !rundown.segments.some((s) => s.id === segment))) return null
  const { date, timeZone, start: begins, hardStop } = story.rundown
  const clockStands =
    rundown.date === date && rundown.timeZone === timeZone && rundown.start === begins && rundown.hardStop === hardStop
  const edited: Story = {
    ...story,
    rundown,
    // "Clock times become instants once": again, as if it had been started so, only where they are others
    ...(story.startedAt === null || clockStands ? {} : anchorsOf(rundown, story.startedAt, story.rehearse)),
    // "never below −planned"; to an open segment nothing is added
    added: Object.fromEntries(
      Object.entries(story.added).map(([id, time]) => [
        id,
        Math.max(-(plannedOf(id) ?? 0), plannedOf(id) === null ? 0 : time),
      ]),
    ),
  }
  const floor = floorOf(story)
  const gone = floor !== null && !speaks(edited, story.turns[floor]?.speaker ?? '')
  return gone ? withoutFloor(edited, at) : edited
}

// Reading: a command is "plain finite JSON" in whole milliseconds, or it is refused.

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string'
const isTextOrNull = (value: unknown): boolean => value === null || isText(value)

/** `value` without the fields that nobody knows. */
const only = (fields: readonly string[], value: Fields): Fields =>
  Object.fromEntries(fields.filter((field) => Object.hasOwn(value, field)).map((field) => [field, value[field]]))

/** In whole milliseconds; never −0. */
const whole = (length: number): number => Math.round(length) + 0
const isLengthOrNull = (value: unknown): value is number | null => value === null || (isInReach(value) && value >= 0)
const wholeOrNull = (length: unknown): number | null => (typeof length === 'number' ? whole(length) : null)

const areAll = (list: unknown, are: (item: Fields) => boolean): boolean =>
  Array.isArray(list) && list.every((item: unknown) => isFields(item) && are(item))
const areUnlike = (list: readonly { readonly id: string }[]): boolean =>
  new Set(list.map(({ id }) => id)).size === list.length

const isTurn = ({ speaker, planned }: Fields): boolean => isText(speaker) && isLengthOrNull(planned)
const isSegment = ({ id, title, planned, shortest, turns, cues }: Fields): boolean =>
  isText(id) &&
  isText(title) &&
  isLengthOrNull(planned) &&
  isLengthOrNull(shortest) &&
  areAll(turns, isTurn) &&
  (cues === null || areAll(cues, ({ remaining }) => isInReach(remaining)))
const isClockTime = (time: unknown): boolean =>
  time === null || (isText(time) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time))

const RUNDOWN = ['id', 'title', 'place', 'date', 'timeZone', 'start', 'hardStop', 'speakers', 'segments']
const SPEAKER = ['id', 'name', 'position', 'affiliation']
const SEGMENT = ['id', 'kind', 'title', 'stated', 'start', 'prompts', 'note', 'ringFenced']

const readRundown = (value: unknown): Rundown | null => {
  if (!isFields(value) || !isText(value['title'])) return null
  const { date, timeZone, start: begins, hardStop, speakers, segments } = value as unknown as Rundown
  if (!isTextOrNull(date) || (date !== null && dayOf(date) === null)) return null
  if (timeZone !== null && !isTimeZone(timeZone)) return null
  if (!isClockTime(begins) || !isClockTime(hardStop)) return null
  if (!areAll(speakers, ({ id, name }) => isText(id) && isText(name)) || !areUnlike(speakers)) return null
  if (!areAll(segments, isSegment) || !areUnlike(segments)) return null
  const { cueTimes } = value
  const isCueTime = (time: unknown): time is number => isInReach(time) && time > 0
  const times = Array.isArray(cueTimes) && cueTimes.every(isCueTime) ? [...new Set(cueTimes.map(whole))] : null
  if (cueTimes !== undefined && (times === null || times.length > 6)) return null
  return {
    ...(times && { cueTimes: times.toSorted((a, b) => b - a) }),
    ...(value['hours'] === 12 && { hours: 12 }),
    ...only(RUNDOWN, value),
    speakers: speakers.map((speaker) => only(SPEAKER, speaker)),
    segments: segments.map((segment) => ({
      ...only(SEGMENT, segment),
      planned: wholeOrNull(segment.planned),
      shortest: wholeOrNull(segment.shortest),
      turns: segment.turns.map((turn) => ({
        ...only(['speaker', 'role', 'talk'], turn),
        planned: wholeOrNull(turn.planned),
      })),
      cues:
        segment.cues?.map((cue) => ({
          ...only(['level', 'word', 'sound'], cue),
          remaining: whole(cue.remaining),
        })) ?? null,
    })),
  } as unknown as Rundown
}

/** `command` with what counts of it; `null`: it can't be read. */
const read = (command: Command): Command | null => {
  const fields = command as Fields
  const lengths = (...names: readonly string[]) => {
    const values = names.map((name) => fields[name])
    if (!values.every(isInReach)) return null
    return { type: command.type, ...Object.fromEntries(values.map((value, i) => [names[i], whole(value)])) } as Command
  }
  switch (command.type) {
    case 'load':
    case 'edit': {
      const rundown = readRundown(command.rundown)
      return rundown && { type: command.type, rundown }
    }
    case 'start':
      return command.at === undefined || isInReach(command.at) ? command : null
    case 'add-time':
    case 'backdate':
    case 'add-turn-time':
      return lengths('by')
    case 'shorten-turns':
      return lengths('present', 'next')
    case 'order-question':
      return isText(command.id) && isTextOrNull(command.before) ? command : null
    case 'open-round':
      return Array.isArray(command.ids) && command.ids.every(isText) ? command : null
    case 'leave-out':
      return lengths('from', 'to')
    case 'ask': {
      const { question } = command
      if (!isFields(question) || !isText(question.id)) return null
      if (![question.asker, question.text, question.to].every(isTextOrNull)) return null
      return { type: 'ask', question: only(['id', 'asker', 'text', 'to'], question) as unknown as Question }
    }
    case 'close-question':
      return command.outcome === 'answered' || command.outcome === 'parked' ? command : null
    case 'replan': {
      // "anything negative refuses the whole"
      if (!isFields(command.planned)) return null
      if (!Object.values(command.planned).every((length) => isInReach(length) && length >= 0)) return null
      const planned = Object.entries(command.planned).map(([id, length]) => [id, whole(length)])
      return { type: 'replan', planned: Object.fromEntries(planned) }
    }
    case 'say': {
      const { message } = command
      if (message === null) return command
      if (!isFields(message) || !isText(message.text)) return null
      const { lasts } = message as Fields
      const timed = isInReach(lasts) && lasts > 0 ? { lasts: whole(lasts) } : {}
      return { type: 'say', message: { ...only(['text', 'flash'], message), ...timed } as unknown as Message }
    }
    default:
      return command
  }
}

/**
 * Whether `command` has a place in this phase at all. "only undo, redo, load, edit, say are accepted" after the end.
 */
const fits = (story: Story, type: Command['type']): boolean => {
  const phase = phaseOf(story)
  const underWay = phase === 'running' || phase === 'paused'
  switch (type) {
    case 'edit':
    case 'say':
      return true
    // "Refused: … `load` while running or paused"
    case 'load':
      return !underWay
    case 'start':
      return phase === 'ready'
    case 'pause':
      return phase === 'running'
    case 'resume':
      return phase === 'paused'
    case 'ask':
    case 'order-question':
    case 'close-question':
    case 'replan':
      return phase !== 'ended'
    default:
      return underWay
  }
}

const after = (story: Story, given: Command, at: number): Story | null => {
  const command = read(given)
  if (!command || !fits(story, command.type)) return null
  switch (command.type) {
    case 'load':
      return storyOf(command.rundown)
    case 'edit':
      return edit(story, command.rundown, at)
    case 'start':
      return start(story, whole(command.at ?? at), at, command.rehearse === true)
    case 'pause':
      return fromNow(story, at, { paused: true })
    case 'resume':
      return fromNow(story, at, { paused: false })
    case 'next':
      return enter(story, neighbour(story, 1), at)
    case 'back':
      return enter(story, neighbour(story, -1), at)
    case 'go-to':
      return enter(story, story.rundown.segments.find((s) => s.id === command.segment)?.id, at)
    case 'end':
      return end(story, at)
    case 'add-time':
      return addTime(story, command.by)
    case 'backdate':
      return backdate(story, command.by, at)
    case 'leave-out':
      return leaveOut(story, command.from, command.to, at)
    case 'give-floor':
      return giveFloor(story, command.speaker, at)
    case 'clear-floor':
      return floorOf(story) === null ? null : withoutFloor(story, at)
    case 'ask':
      return ask(story, command.question)
    case 'open-question':
      return openQuestion(story, command.id, command.floor === true, at)
    case 'add-turn-time':
      return addTurnTime(story, command.by)
    case 'shorten-turns':
      return shortenTurns(story, command.present, command.next, at)
    case 'order-question':
      return orderQuestion(story, command.id, command.before)
    case 'open-round':
      return openQuestions(story, command.ids, at)
    case 'close-round':
      return closeRound(story, at)
    case 'close-question':
      return closeQuestion(story, command.id, command.outcome, at)
    case 'replan':
      return replan(story, command.planned)
    case 'say':
      return { ...story, message: command.message, saidAt: command.message && at }
    default:
      // "Refused: … unknown commands"
      return null
  }
}

// The whole, with undo and redo.

type Model = {
  readonly latest: number | null
  readonly story: Story
  /** What was the case before each command that counts, and after each that redo gives back, next last. */
  readonly before: readonly Story[]
  readonly undone: readonly Story[]
}

/** "A `now` that is not finite or earlier than the latest stamp counts as the latest stamp." */
const momentFor = ({ latest }: Model, now: number): number => {
  if (!isInReach(now)) return latest ?? 0
  return latest === null ? now : Math.max(latest, now)
}

/** "a session from `createSession` has nothing to undo" */
const begin = (rundown: Rundown): Model => ({
  latest: null,
  story: storyOf(readRundown(rundown) ?? rundown),
  before: [],
  undone: [],
})

/** "`undo` takes back the latest command as if it had never been given" */
const undo = ({ story, before, undone }: Model, at: number): Model | null => {
  const last = before.at(-1)
  return last ? { latest: at, story: last, before: before.slice(0, -1), undone: [...undone, story] } : null
}

/** "`redo` gives it back with its first stamp" */
const redo = ({ story, before, undone }: Model, at: number): Model | null => {
  const last = undone.at(-1)
  return last ? { latest: at, story: last, before: [...before, story], undone: undone.slice(0, -1) } : null
}

/** `model` after `command`; `null`: refused. "a new command clears redo" */
const give = (model: Model, command: Command, now: number): Model | null => {
  const at = momentFor(model, now)
  if (command.type === 'undo') return undo(model, at)
  if (command.type === 'redo') return redo(model, at)
  const story = after(model.story, command, at)
  return story && { latest: at, story, before: [...model.before, model.story], undone: [] }
}

// What is shown.

type Shown = Plain<Readout>

const floorReadout = (story: Story, now: number): Shown['floor'] => {
  const floor = floorOf(story)
  const turn = floor === null ? undefined : story.turns[floor]
  const speaker = story.rundown.speakers.find((s) => s.id === turn?.speaker)
  if (floor === null || !turn || !speaker) return null
  const elapsed = turnTime(story, floor, now)
  const { allotted } = turn
  const remaining = allotted === null ? null : allotted - elapsed
  return { speaker, elapsed, allotted, remaining, level: levelOf(story, remaining, allotted, null) }
}

/** "Airtime lists everyone in rundown order; share is of all airtime." */
const airtime = (story: Story, now: number): Shown['airtime'] => {
  const sums = story.rundown.speakers.map((speaker) => {
    const own = story.turns.flatMap((turn, i) => (turn.speaker === speaker.id ? [i] : []))
    const cut = add(own.map((i) => story.turns[i]?.cut ?? 0))
    const spoke = (spell: Spell) => !spell.paused && story.turns[spell.turn ?? -1]?.speaker === speaker.id
    return { speaker, total: timeIn(story, now, spoke) - cut, turns: own.length }
  })
  const all = add(sums.map(({ total }) => total))
  return sums.map((sum) => ({ ...sum, share: all === 0 ? 0 : sum.total / all }))
}

const median = (numbers: readonly number[]): number | null => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return sorted.length === 0 ? null : Math.round(add(middle) / middle.length)
}

/** "pace: median of answered; roomFor: how many more fit in what remains" */
const questions = (story: Story, remaining: number | null, now: number): Shown['questions'] => {
  const answered = story.questions.filter((q) => q.state === 'answered')
  const times = answered.map((q) => questionTime(story, q, now))
  const pace = median(times.filter((time) => time > 0))
  return {
    waiting: story.questions.filter((q) => q.state === 'waiting').map((q) => q.question),
    open: openQuestionOf(story),
    answered: answered.length,
    pace,
    roomFor: pace === null || remaining === null ? null : Math.max(0, Math.floor(remaining / pace)),
  }
}

/** When segments run one after the other from `from`: the open among them share what is left before the hard stop. */
const laidOut = (from: number, items: readonly { need: number; open: boolean }[], hardStop: number | null) => {
  let at = from
  return items.map(({ need, open }, i) => {
    const rest = items.slice(i + 1)
    const sharing = 1 + rest.filter((item) => item.open).length
    const left = hardStop === null ? 0 : Math.floor((hardStop - at - add(rest.map((item) => item.need))) / sharing)
    const startsAt = at
    at += open ? Math.max(need, left) : need
    return { startsAt, endsAt: at }
  })
}

/** "`forecast` leaves out segments that were skipped; before the start it counts from max(now, planned start)." */
const forecast = (story: Story, { segment, index, later, remaining }: Standing, from: number): Shown['forecast'] => {
  const ended = story.endedAt !== null
  const done = story.rundown.segments
    .filter((s, i) => hasRun(story, s.id) && (ended || i < index))
    .map(({ id }) => ({
      segment: id,
      startsAt: startedAtOf(story, id) ?? NaN,
      endsAt: endedAtOf(story, id) ?? NaN,
      done: true,
    }))
  if (ended || !segment) return done
  const endsAt = from + Math.max(0, remaining ?? 0)
  const needs = later.map((s) => ({ need: needOf(story, s, from), open: s.planned === null }))
  const toCome = laidOut(endsAt, needs, story.hardStop).map((spell, i) => ({
    segment: later[i]?.id ?? '',
    ...spell,
    done: false,
  }))
  const running = { segment: segment.id, startsAt: startedAtOf(story, segment.id) ?? from, endsAt, done: false }
  return [...done, running, ...toCome]
}

/**
 * "planned start (the actual one if the rundown names none) + baseline durations … With an open segment and a hard
 * stop: the hard stop"; without one `null`
 */
const plannedEnd = (segments: readonly Segment[], begins: number | null, hardStop: number | null): number | null => {
  if (openIn(segments) > 0) return hardStop
  return begins === null ? null : begins + add(segments.map((s) => s.planned ?? 0))
}

/**
 * "behind: when the running segment will end − when the baseline had it end (an open one: the same for its beginning)"
 */
const behind = (story: Story, { segment, remaining }: Standing, now: number): number | null => {
  const { baseline, hardStop, endedAt } = story
  const index = baseline.findIndex((s) => s.id === segment?.id)
  if (!segment || index < 0) return null
  // Without a hard stop, when an open segment was to end nobody said.
  if (hardStop === null && openIn(baseline.slice(0, index)) > 0) return null
  const needs = baseline.map((s) => ({ need: s.planned ?? s.shortest ?? 0, open: s.planned === null }))
  const spell = laidOut(story.plannedStart ?? story.startedAt ?? now, needs, hardStop)[index]
  if (!spell) return null
  if (segment.planned === null || baseline[index]?.planned === null)
    return (startedAtOf(story, segment.id) ?? now) - spell.startsAt
  return (endedAt ?? now + Math.max(0, remaining ?? 0)) - spell.endsAt
}

type Outlook = Pick<Shown, 'plannedEnd' | 'projectedEnd' | 'overUnder' | 'behind' | 'headroom' | 'unallotted'>

const NOTHING_KNOWN: Outlook = {
  plannedEnd: null,
  projectedEnd: null,
  overUnder: null,
  behind: null,
  headroom: null,
  unallotted: null,
}

/** "Before the start: hard stop − (max(now, planned start) + needs)"; "projected end `null`" */
const outlookBeforeStart = (story: Story, { segment, needs }: Standing, begins: number): Outlook => {
  const { rundown, plannedStart, hardStop } = story
  if (!segment) return NOTHING_KNOWN
  const allNeeds = needOf(story, segment, begins) + needs
  const planned = add(rundown.segments.map((s) => s.planned ?? 0))
  return {
    ...NOTHING_KNOWN,
    plannedEnd: plannedEnd(rundown.segments, plannedStart, hardStop),
    headroom: hardStop === null ? null : hardStop - (begins + allNeeds),
    // "unallotted: hard stop − (start + planned durations), before the start"
    unallotted: hardStop === null || plannedStart === null ? null : hardStop - (plannedStart + planned),
  }
}

const outlook = (story: Story, standing: Standing, now: number): Outlook => {
  const { segment, later, remaining, needs } = standing
  const { hardStop, endedAt } = story
  if (!segment) return NOTHING_KNOWN
  const open = endedAt === null && openIn([segment, ...later]) > 0
  // "Without a hard stop, … planned end, projected end and over/under are `null` while one is there."
  const unknown = open && hardStop === null
  const planned = unknown ? null : plannedEnd(story.baseline, story.plannedStart ?? story.startedAt, hardStop)
  // "now + max(0, remaining) + needs of later segments", "an open running segment counting 0"; "Ended: projected end =
  // the end"
  const rest = segment.planned === null ? 0 : Math.max(0, remaining ?? 0)
  const closed = endedAt ?? now + rest + needs
  const headroom = hardStop === null ? null : hardStop - closed
  // "with an open segment running or to come: hard stop + max(0, −headroom)"
  const filled = hardStop === null || headroom === null ? null : hardStop + Math.max(0, -headroom)
  const projected = open ? filled : closed
  return {
    plannedEnd: planned,
    projectedEnd: projected,
    // "over/under: projected end − planned end"
    overUnder: projected === null || planned === null ? null : projected - planned,
    behind: behind(story, standing, now),
    headroom,
    unallotted: null,
  }
}

/** It goes by itself where it was given so long. */
const messageAt = ({ message, saidAt }: Story, now: number): Message | null =>
  message && message.lasts !== undefined && now >= (saidAt ?? 0) + message.lasts ? null : message

const readout = (model: Model, now: number): Shown => {
  const told = model.story
  const phase = phaseOf(told)
  const ready = phase === 'ready'
  const at = told.endedAt ?? momentFor(model, now)
  const story = ready ? { ...told, ...anchorsBeforeStart(told.rundown, at) } : told
  const begins = ready ? Math.max(at, story.plannedStart ?? at) : at
  const standing = standingAt(story, begins)
  const { segment, index, later, elapsed, allotted, remaining } = standing
  return {
    phase,
    segment,
    index,
    next: segment ? (later[0] ?? null) : null,
    elapsed,
    allotted,
    remaining,
    // "Ready: … level `on-time`"
    level: ready ? 'on-time' : levelOf(story, remaining, allotted, segment?.cues ?? null),
    floor: floorReadout(story, at),
    airtime: airtime(story, at),
    ...(ready ? outlookBeforeStart(story, standing, begins) : outlook(story, standing, at)),
    hardStop: story.hardStop,
    forecast: forecast(story, standing, begins),
    questions: questions(story, remaining, at),
    message: messageAt(story, momentFor(model, now)),
    rehearsal: story.rehearsal,
  }
}

/** "`asRun`: a row per segment in order of first start" */
const asRun = (model: Model, now: number): readonly Plain<AsRunRow>[] => {
  const { story } = model
  const at = story.endedAt ?? momentFor(model, now)
  const standing = standingAt(story, at)
  const ids = [...new Set(story.visits.map((visit) => visit.segment))]
  return ids.map((id) => {
    const planned = story.rundown.segments.find((s) => s.id === id)?.planned ?? null
    const last = story.visits.findLast((visit) => visit.segment === id)
    // Of an open segment that was left, or that ran when the session ended: what it was allotted then, whatever became
    // of the plan since.
    const filled = last && last.to !== null ? last.allotted : standing.allotted
    return {
      segment: id,
      baseline: story.baseline.find((s) => s.id === id)?.planned ?? null,
      allotted: planned === null ? filled : planned + (story.added[id] ?? 0),
      startedAt: startedAtOf(story, id) ?? NaN,
      endedAt: endedAtOf(story, id),
      ran: elapsedOf(story, id, at),
      paused: pausedOf(story, id, at),
    }
  })
}

/** By its id: what was spent on each question. */
const questionTimes = (model: Model, now: number): Readonly<Record<string, number>> => {
  const { story } = model
  const at = momentFor(model, now)
  return Object.fromEntries(story.questions.map((asked) => [asked.question.id, questionTime(story, asked, at)]))
}

export const referenceModel = { begin, give, readout, asRun, questionTimes }
