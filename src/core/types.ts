declare const brand: unique symbol
type Brand<Name extends string> = { readonly [brand]: Name }

/** Whole milliseconds since the epoch. */
export type Instant = number & Brand<'Instant'>
/** Whole milliseconds, signed. */
export type Duration = number & Brand<'Duration'>
/** `'HH:MM'` on the wall of the rundown's time zone. */
export type ClockTime = string

/** The plan of a session. `null` everywhere means that nobody said. */
export type Rundown = {
  readonly id: string
  readonly title: string
  readonly place: string | null
  /** `'YYYY-MM-DD'`; `null`: the day that puts the start nearest to when the session was started. */
  readonly date: string | null
  /** IANA name; `null`: the zone of the laptop. */
  readonly timeZone: string | null
  readonly start: ClockTime | null
  /** When the room must be free. Not after `start`: on the next day. */
  readonly hardStop: ClockTime | null
  readonly speakers: readonly Speaker[]
  readonly segments: readonly Segment[]
  /** How long before zero to tell, where a segment has no cues of its own, longest first; unset: 5, 2 and 1 minutes. */
  readonly cueTimes?: readonly Duration[]
  /** How its times of day are shown; unset: in 24 hours. What is typed and kept is `ClockTime` all the same. */
  readonly hours?: 12
}

export type Speaker = {
  readonly id: string
  readonly name: string
  readonly position: string | null
  readonly affiliation: string | null
}

export type SegmentKind = 'opening' | 'panel' | 'qa' | 'closing' | 'talk' | 'break' | 'other'

/** One item of the rundown. */
export type Segment = {
  readonly id: string
  readonly kind: SegmentKind
  readonly title: string
  /** `null`: open, it fills what is left before the hard stop. */
  readonly planned: Duration | null
  /** `false`: the reader derived the duration, the document does not write it. */
  readonly stated: boolean
  /** Where the document gives a clock time of its own. */
  readonly start: ClockTime | null
  /** Who is to speak, in order. */
  readonly turns: readonly Turn[]
  /** Discussion questions. */
  readonly prompts: readonly string[]
  readonly note: string | null
  /** Below this catching up never takes it; `null`: half of planned (an open one: 0). */
  readonly shortest: Duration | null
  /** Catching up takes nothing from it. */
  readonly ringFenced: boolean
  /** The whole list of its cues; `null`: the defaults for its length. */
  readonly cues: readonly Cue[] | null
}

export type Role = 'chair' | 'moderator' | 'panelist' | 'speaker' | 'discussant'

/** A speaker's place in a segment. `speaker` is a speaker's id. */
export type Turn = {
  readonly speaker: string
  readonly role: Role
  readonly talk: string | null
  readonly planned: Duration | null
}

/** What a cue leaves standing. `on-time` speaks of the running segment only and is shown as "Running". */
export type Level = 'on-time' | 'warning' | 'wrap-up' | 'over'
export type SoundName = 'warning' | 'wrap-up' | 'time-up' | 'overtime'

/** A moment at which someone must be told: when `remaining` is reached (negative: after zero). */
export type Cue = {
  readonly remaining: Duration
  readonly level: Level
  readonly word: string
  readonly sound: SoundName | null
}
export type DueCue = {
  readonly at: Instant
  readonly target: 'segment' | 'floor'
  readonly cue: Cue
}

/** `to` is a speaker's id. */
export type Question = {
  readonly id: string
  readonly asker: string | null
  readonly text: string | null
  readonly to: string | null
}
export type Message = {
  readonly text: string
  readonly flash: boolean
  /** It goes by itself after this; unset: it stands until it is taken down. */
  readonly lasts?: Duration
}

/** Everything a moderator can do. The journal of a session is a list of these, stamped. */
export type Command =
  | { readonly type: 'load'; readonly rundown: Rundown }
  | { readonly type: 'edit'; readonly rundown: Rundown }
  /** `at`, not after now: it began then. `rehearse`: now, whatever the plan says. `cueTimes`: instead of the rundown's. */
  | {
      readonly type: 'start'
      readonly at?: Instant
      readonly rehearse?: boolean
      readonly cueTimes?: readonly Duration[]
    }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  | { readonly type: 'go-to'; readonly segment: string }
  | { readonly type: 'end' }
  /** Positive: more time for the running segment. */
  | { readonly type: 'add-time'; readonly by: Duration }
  /** Positive: the running segment began earlier. */
  | { readonly type: 'backdate'; readonly by: Duration }
  /** What passed from `from` to `to` is not to count: the laptop slept, the window was closed. */
  | { readonly type: 'leave-out'; readonly from: Instant; readonly to: Instant }
  | { readonly type: 'give-floor'; readonly speaker: string }
  | { readonly type: 'clear-floor' }
  /** Positive: more time for whoever has the floor. */
  | { readonly type: 'add-turn-time'; readonly by: Duration }
  /** Takes time from the running segment: from the turn of whoever has the floor, and from the turns after it. */
  | { readonly type: 'shorten-turns'; readonly present: Duration; readonly next: Duration }
  | { readonly type: 'ask'; readonly question: Question }
  /** Moves a question to its place in the queue, a parked one back into it: in front of `before`, or (`null`) to its end. */
  | { readonly type: 'order-question'; readonly id: string; readonly before: string | null }
  /** `floor`: whom it is for has the floor, until it is open no longer. */
  | { readonly type: 'open-question'; readonly id: string; readonly floor?: boolean }
  /** Opens several questions to be answered together. */
  | { readonly type: 'open-round'; readonly ids: readonly string[] }
  /** All that are open are answered. */
  | { readonly type: 'close-round' }
  | { readonly type: 'close-question'; readonly id: string; readonly outcome: 'answered' | 'parked' }
  | { readonly type: 'replan'; readonly planned: Readonly<Record<string, Duration>> }
  | { readonly type: 'say'; readonly message: Message | null }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }

/** A command and when it was given. */
export type Entry = { readonly at: Instant; readonly command: Command }

export type Phase = 'ready' | 'running' | 'paused' | 'ended'

/** The clock of whoever has the floor. */
export type FloorReadout = {
  readonly speaker: Speaker
  readonly elapsed: Duration
  readonly allotted: Duration | null
  readonly remaining: Duration | null
  readonly level: Level
}

export type Airtime = {
  readonly speaker: Speaker
  readonly total: Duration
  readonly turns: number
  /** 0…1, of the airtime of all. */
  readonly share: number
}

export type ForecastItem = {
  readonly segment: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly done: boolean
}

export type QuestionsReadout = {
  readonly waiting: readonly Question[]
  readonly open: Question | null
  readonly answered: number
  /** Median time of the answered ones. */
  readonly pace: Duration | null
  /** How many more fit in what remains of the segment, at that pace. */
  readonly roomFor: number | null
}

/** All that is shown, derived from a session and a moment. */
export type Readout = {
  readonly phase: Phase
  readonly segment: Segment | null
  /** Of `segment` in the rundown; −1 where there is none. */
  readonly index: number
  readonly next: Segment | null
  readonly elapsed: Duration
  readonly allotted: Duration | null
  /** Allotted − elapsed; negative: overrun. */
  readonly remaining: Duration | null
  readonly level: Level
  readonly floor: FloorReadout | null
  readonly airtime: readonly Airtime[]
  readonly plannedEnd: Instant | null
  readonly projectedEnd: Instant | null
  /** Projected − planned end; positive: over. */
  readonly overUnder: Duration | null
  /** Positive: the running segment will end (an open one: began) later than the baseline had it. */
  readonly behind: Duration | null
  readonly hardStop: Instant | null
  /** What is in hand before the hard stop; negative: trouble. */
  readonly headroom: Duration | null
  /** Before the start: what the plan leaves unused before the hard stop; negative: over-committed. */
  readonly unallotted: Duration | null
  readonly forecast: readonly ForecastItem[]
  readonly questions: QuestionsReadout
  readonly message: Message | null
  readonly rehearsal: boolean
}

/** Time taken from later segments. */
export type CatchUp = {
  /** New planned durations, only of segments that change. */
  readonly planned: Record<string, Duration>
  /** Headroom afterwards; 0 without a hard stop. */
  readonly headroom: Duration
  /** What could not be won. */
  readonly short: Duration
}

/** What really happened to one segment, beside what was planned. */
export type AsRunRow = {
  readonly segment: string
  readonly baseline: Duration | null
  readonly allotted: Duration | null
  readonly startedAt: Instant
  readonly endedAt: Instant | null
  readonly ran: Duration
  readonly paused: Duration
}

/** `tenths` is `null` for now. */
export type Digits = { readonly sign: '' | '−'; readonly main: string; readonly tenths: string | null }
