import * as v from 'valibot'
import type { Duration, Instant } from '../core/index.ts'
import { checksum } from './checksum.ts'
import { durationSchema, instantSchema, sharedSchema, type Shared } from './shared.ts'

/** How far the console's clock is ahead of its laptop's wall; `null`: screens on other laptops, with other walls. */
type Lead = Duration | null

/**
 * What travels. `host` names one run of one console, `sequence` counts the states it has sent, `at` is its clock.
 * Tuples, so that a heartbeat stays under 60 bytes.
 */
export type Packet =
  /** A screen asks for the state; `ticket` comes back with the answer. */
  | readonly ['hello', ticket: string]
  /** `ticket`: of the hello that this answers. */
  | readonly ['state', host: string, sequence: number, at: Instant, lead: Lead, shared: Shared, ticket: string | null]
  | readonly ['beat', host: string, sequence: number, at: Instant, lead: Lead]
  /** The console closes: nothing more will come. */
  | readonly ['bye', host: string]

const lead = v.nullable(durationSchema)
const id = v.pipe(v.string(), v.maxLength(16))
const sequence = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const packet: v.GenericSchema<unknown, Packet> = v.union([
  v.strictTuple([v.literal('hello'), id]),
  v.strictTuple([v.literal('state'), id, sequence, instantSchema, lead, sharedSchema, v.nullable(id)]),
  v.strictTuple([v.literal('beat'), id, sequence, instantSchema, lead]),
  v.strictTuple([v.literal('bye'), id]),
])

/** Bytes that the checksum takes. */
const CHECKSUM = 8

/** A checksum, then JSON: a digit garbled on the way would still be a digit. */
export const encodePacket = (it: Packet): Uint8Array => {
  const json = JSON.stringify(it)
  return new TextEncoder().encode(checksum(new TextEncoder().encode(json)) + json)
}

/**
 * `null` for whatever is not a packet, entirely and exactly. However long: a screen that leaves a long plan out shows nothing,
 * and nobody would be told. A transport that strangers can send on has to bound what it takes.
 */
export const decodePacket = (bytes: Uint8Array): Packet | null => {
  try {
    const json = bytes.subarray(CHECKSUM)
    const utf8 = new TextDecoder('utf-8', { fatal: true })
    if (utf8.decode(bytes.subarray(0, CHECKSUM)) !== checksum(json)) return null
    const parsed = v.safeParse(packet, JSON.parse(utf8.decode(json)))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
