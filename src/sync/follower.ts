import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Cancel, Clock } from '../clock/clock.ts'
import { duration, instant, type Duration, type Instant } from '../core/index.ts'
import { decodePacket, encodePacket } from './packet.ts'
import { randomId } from './randomId.ts'
import type { Shared } from './shared.ts'
import type { Transport } from './transport.ts'

type Following = {
  /** `null`: no console has been heard yet. Kept when it is gone: the screen counts on. */
  readonly state: Shared | null
  /** When the console was last heard, on the console's clock, as `now()`. Changes with every heartbeat. */
  readonly heardAt: Instant | null
  /** It said goodbye, or has been silent for over 2.5 s. */
  readonly gone: boolean
}

export type Follower = {
  readonly store: StoreApi<Following>
  /**
   * The console's clock as this window knows it, now or when this window's own shows `at`. Never less than before, unless
   * a clock was set by over a second.
   */
  now(at?: Instant): Instant
  /** How long the console has been silent at `now`, a moment of `now()`; `null`: it is there, or never was. */
  silentFor(now: Instant): Duration | null
  /** The transport stays open: it is its maker's. */
  close(): void
}

/** Two heartbeats and half of one, in ms: a screen must say within 3 s that its console is gone. */
const SILENCE = 2500
/** Of how many heartbeats the quickest gives the console's time. */
const SAMPLES = 8
/** A heartbeat this much later than the quickest, in ms, is not trusted: it was held up, or a clock was set. */
const DOUBT = 1000

/**
 * Follows the console: its state, its clock, and whether it is there. It sends nothing but hello, with which it asks for
 * the state: at first, when a heartbeat names a state it has not got, and when it doubts a clock.
 *
 * A message that left at t and comes in at u shows that the console's clock is ahead by t − u at least, and by exactly
 * that if it took no time; so the largest of a few is the truest. A much smaller one was held up, or this window's clock
 * was set forward. The answer to a hello tells which, since it can't have left before the hello.
 *
 * On one laptop none of this is needed: both clocks say how far they are ahead of the same wall.
 *
 * `check` of a system clock is called before a message counts, or after sleep the leap of the console's clock would be
 * counted twice.
 */
export const createFollower = ({
  transport,
  clock,
}: {
  transport: Transport
  clock: Clock & { readonly check?: () => void; readonly lead?: () => Duration }
}): Follower => {
  const store = createStore<Following>(() => ({ state: null, heardAt: null, gone: false }))
  /** The latest moment heard from each console, so that what comes twice or too late counts once. */
  const heard = new Map<string, Instant>()
  let host: string | null = null
  let sequence = 0
  let samples: readonly number[] = []
  let latest = -Infinity
  let asked: { readonly ticket: string; readonly at: Instant } | null = null
  let stopWaiting: Cancel = () => {}

  const offset = () => (samples.length > 0 ? Math.max(...samples) : 0)
  const now = (at: Instant = clock.now()) => {
    latest = Math.max(latest, at + offset())
    return instant(latest)
  }
  const hello = () => {
    asked = { ticket: randomId(), at: clock.now() }
    transport.send(encodePacket(['hello', asked.ticket]))
  }
  const setClock = (sample: number) => {
    samples = [sample]
    latest = -Infinity
  }

  /** Learns the console's clock from a message that left at `at`; `askedAt`: the hello it answers had not left before. */
  const learn = (at: Instant, lead: Duration | null, askedAt: Instant | null) => {
    if (lead !== null && clock.lead) {
      const sample = lead - clock.lead()
      if (Math.abs(sample - offset()) > DOUBT) setClock(sample)
      samples = [sample]
      return
    }
    const sample = at - clock.now()
    const late = offset() - sample
    if (askedAt !== null && late > Math.max(DOUBT, clock.now() - askedAt)) setClock(sample)
    else if (late > DOUBT) hello()
    else samples = [...samples, sample].slice(-SAMPLES)
  }

  const unsubscribe = transport.subscribe((bytes) => {
    const packet = decodePacket(bytes)
    if (packet === null || packet[0] === 'hello') return
    const [kind, from, theirs, at, lead, shared, ticket] = packet
    if (kind === 'bye') {
      if (from !== host) return
      stopWaiting()
      store.setState({ gone: true })
      return
    }
    clock.check?.()
    const answered = kind === 'state' && ticket === asked?.ticket ? asked : null
    if (answered) asked = null
    const newer = at > (heard.get(from) ?? -Infinity)
    if (from !== host) {
      // One console at a time: another is followed only once this one is gone.
      if (!newer || (host !== null && !store.getState().gone)) return
      if (kind === 'beat') return hello()
      host = from
      sequence = 0
      setClock(lead !== null && clock.lead ? lead - clock.lead() : at - clock.now())
    }
    const news = kind === 'state' && theirs > sequence
    if (news) sequence = theirs
    if (newer) heard.set(from, at)
    if (newer || answered) {
      learn(at, lead, answered?.at ?? null)
      stopWaiting()
      stopWaiting = clock.after(duration(SILENCE + 1), () => store.setState({ gone: true }))
      // What was asked for while learning may have been answered already, with a later state.
      const latestNews = news && theirs === sequence
      store.setState({ heardAt: now(), gone: false, ...(latestNews ? { state: shared } : {}) })
    } else if (news) store.setState({ state: shared })
    if (theirs > sequence) hello()
  })
  const unwatch = transport.watch((link) => {
    if (link === 'open') hello()
  })

  return {
    store,
    now,
    silentFor(moment) {
      const { heardAt, gone } = store.getState()
      return heardAt !== null && (gone || moment - heardAt > SILENCE) ? duration(Math.max(0, moment - heardAt)) : null
    },
    close() {
      stopWaiting()
      unsubscribe()
      unwatch()
    },
  }
}
