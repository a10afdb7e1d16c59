import * as v from 'valibot'
import type { Duration, Instant, Rundown, Session } from '../core/index.ts'

/** All that a screen follows: the session without its undo history, and how the moderator wants it shown. */
export type Shared = {
  readonly session: Session
  /** After zero: count the overrun, or hold `0:00`. */
  readonly overrun: 'show' | 'hold'
  readonly blackout: boolean
  readonly theme: 'system' | 'dark' | 'light'
}

/** The furthest instant a calendar reaches, in ms either side of the epoch (ECMA-262, time values). */
const LIMIT = 8.64e15
const ms = v.pipe(v.number(), v.minValue(-LIMIT), v.maxValue(LIMIT))
export const instantSchema = v.pipe(
  ms,
  v.transform((at) => at as Instant),
)
export const durationSchema = v.pipe(
  ms,
  v.transform((length) => length as Duration),
)

const text = v.string()
const textOrNull = v.nullable(text)
const clockTime = v.nullable(v.pipe(text, v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)))
const level = v.picklist(['on-time', 'warning', 'wrap-up', 'over'])

const cue = v.object({
  remaining: durationSchema,
  level,
  word: text,
  sound: v.nullable(v.picklist(['warning', 'wrap-up', 'time-up', 'overtime'])),
})
const turn = v.object({
  speaker: text,
  role: v.picklist(['chair', 'moderator', 'panelist', 'speaker', 'discussant']),
  talk: textOrNull,
  planned: v.nullable(durationSchema),
})
const segment = v.object({
  id: text,
  kind: v.picklist(['opening', 'panel', 'qa', 'closing', 'talk', 'break', 'other']),
  title: text,
  planned: v.nullable(durationSchema),
  stated: v.boolean(),
  start: textOrNull,
  turns: v.array(turn),
  prompts: v.array(text),
  note: textOrNull,
  shortest: v.nullable(durationSchema),
  ringFenced: v.boolean(),
  cues: v.nullable(v.array(cue)),
})
const rundown: v.GenericSchema<unknown, Rundown> = v.object({
  id: text,
  title: text,
  place: textOrNull,
  date: v.nullable(v.pipe(text, v.isoDate())),
  timeZone: textOrNull,
  start: clockTime,
  hardStop: clockTime,
  speakers: v.array(v.object({ id: text, name: text, position: textOrNull, affiliation: textOrNull })),
  segments: v.array(segment),
})

const floorTurn = v.object({
  speaker: text,
  segment: text,
  startedAt: instantSchema,
  endedAt: v.nullable(instantSchema),
  ran: durationSchema,
  allotted: v.nullable(durationSchema),
})
const session: v.GenericSchema<unknown, Session> = v.object({
  rundown,
  phase: v.picklist(['ready', 'running', 'paused', 'ended']),
  since: v.nullable(instantSchema),
  startedAt: v.nullable(instantSchema),
  endedAt: v.nullable(instantSchema),
  plannedStart: v.nullable(instantSchema),
  hardStop: v.nullable(instantSchema),
  rehearsal: v.boolean(),
  baseline: v.nullable(v.array(segment)),
  current: textOrNull,
  before: textOrNull,
  enteredAt: v.nullable(instantSchema),
  runs: v.array(
    v.object({
      segment: text,
      startedAt: instantSchema,
      endedAt: v.nullable(instantSchema),
      ran: durationSchema,
      paused: durationSchema,
      added: durationSchema,
    }),
  ),
  floor: v.nullable(floorTurn),
  turns: v.array(floorTurn),
  questions: v.array(
    v.object({
      question: v.object({ id: text, asker: textOrNull, text: textOrNull, to: textOrNull }),
      state: v.picklist(['waiting', 'open', 'answered', 'parked']),
      ran: durationSchema,
    }),
  ),
  message: v.nullable(v.object({ text, flash: v.boolean() })),
  latest: v.nullable(instantSchema),
  past: v.tuple([]),
  future: v.tuple([]),
})

export const sharedSchema: v.GenericSchema<unknown, Shared> = v.object({
  session,
  overrun: v.picklist(['show', 'hold']),
  blackout: v.boolean(),
  theme: v.picklist(['system', 'dark', 'light']),
})
