import * as v from 'valibot'
import {
  messageOf,
  questionOf,
  rundownOf,
  segmentsOf,
  type Duration,
  type Instant,
  type Session,
} from '../core/index.ts'

/** All that a screen follows: the session without its undo history, and how the moderator wants it shown. */
export type Shared = {
  readonly session: Session
  /** After zero: count the overrun, or hold `0:00`. */
  readonly overrun: 'show' | 'hold'
  readonly blackout: boolean
  readonly theme: 'system' | 'dark' | 'light'
  /** What a confidence screen shows beside the time; unset: all of it. */
  readonly shows?: { readonly next: boolean; readonly question: boolean; readonly clock: boolean }
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
/** What `read`, a reader of core, makes of it; nothing else knows what a rundown is. */
const readBy = <T extends object>(read: (value: unknown) => T | string) =>
  v.pipe(
    v.unknown(),
    v.rawTransform<unknown, T>(({ dataset, addIssue, NEVER }) => {
      const result = read(dataset.value)
      if (typeof result !== 'string') return result
      addIssue({ message: result })
      return NEVER
    }),
  )

const floorTurn = v.object({
  speaker: text,
  segment: text,
  startedAt: instantSchema,
  endedAt: v.nullable(instantSchema),
  ran: durationSchema,
  allotted: v.nullable(durationSchema),
  question: textOrNull,
})
const session: v.GenericSchema<unknown, Session> = v.pipe(
  v.object({
    rundown: readBy(rundownOf),
    phase: v.picklist(['ready', 'running', 'paused', 'ended']),
    since: v.nullable(instantSchema),
    startedAt: v.nullable(instantSchema),
    endedAt: v.nullable(instantSchema),
    plannedStart: v.nullable(instantSchema),
    hardStop: v.nullable(instantSchema),
    rehearsal: v.boolean(),
    rehearse: v.boolean(),
    baseline: v.nullable(readBy(segmentsOf)),
    current: textOrNull,
    before: textOrNull,
    enteredAt: v.nullable(instantSchema),
    enteredRan: durationSchema,
    beforeRan: durationSchema,
    runs: v.array(
      v.object({
        segment: text,
        startedAt: instantSchema,
        endedAt: v.nullable(instantSchema),
        ran: durationSchema,
        paused: durationSchema,
        added: durationSchema,
        filled: v.nullable(durationSchema),
      }),
    ),
    floor: v.nullable(floorTurn),
    turns: v.array(floorTurn),
    questions: v.array(
      v.object({
        question: readBy(questionOf),
        state: v.picklist(['waiting', 'open', 'answered', 'parked']),
        earlier: v.optional(durationSchema, 0 as Duration),
        ran: durationSchema,
        together: v.pipe(v.number(), v.integer(), v.minValue(1)),
        openedAt: v.optional(v.nullable(instantSchema), null),
        closedAt: v.optional(v.nullable(instantSchema), null),
      }),
    ),
    message: v.nullable(readBy(messageOf)),
    saidAt: v.nullable(instantSchema),
    latest: v.nullable(instantSchema),
    past: v.tuple([]),
    future: v.tuple([]),
  }),
  // Counted here: a console that is older than this screen does not send it.
  v.transform((sent) => ({ ...sent, open: sent.questions.filter(({ state }) => state === 'open').length })),
)

export const sharedSchema: v.GenericSchema<unknown, Shared> = v.object({
  session,
  overrun: v.picklist(['show', 'hold']),
  blackout: v.boolean(),
  theme: v.picklist(['system', 'dark', 'light']),
  shows: v.exactOptional(v.object({ next: v.boolean(), question: v.boolean(), clock: v.boolean() })),
})
