import type { Clock } from '../clock/clock.ts'
import { duration } from '../core/index.ts'

/** Being the one console of this browser that runs sessions. */
export type ConsoleRole = {
  /** Calls `run` when another window asks for the role; it should then `release` it. */
  onAsked(run: () => void): void
  /** Resolves once another window has taken it. */
  readonly lost: Promise<void>
  release(): void
}

/** Held by the console that runs sessions for as long as its window lives, a crash included. */
const LOCK = 'rostrum-console'
const CHANNEL = 'rostrum-console'
const HAND_OVER = 'hand over'

/** How long the other window may take to finish what it is keeping. */
const PATIENCE = duration(1_500)

type Locks = Pick<LockManager, 'request'>

/** What lets go of a lock that nobody can have. */
const NO_LOCK = () => {}

const isRefused = (cause: unknown): boolean => cause instanceof DOMException && cause.name === 'SecurityError'

/**
 * Asks for the lock; resolves with what lets go of it, or with `null` where it can't be had now. `NO_LOCK`: this page may
 * use none.
 */
const hold = (locks: Locks, options: LockOptions, lost: () => void): Promise<(() => void) | null> =>
  new Promise((resolve) => {
    let held = false
    locks
      .request(LOCK, options, (lock) => {
        if (!lock) return resolve(null)
        held = true
        return new Promise<void>((release) => resolve(release))
      })
      // Taken by force, or not had in time.
      .catch((cause: unknown) => (held ? lost() : resolve(isRefused(cause) ? NO_LOCK : null)))
  })

/**
 * Asks to be the one console. `claim` asks the archive for the same, so that nobody else writes; where the browser has
 * no Web Locks, or none for this page, it decides alone. `takeOver`: whoever has the role is asked to hand it over, and loses it if it does not
 * answer. `null`: another window has it.
 */
export const askForConsole = async (
  clock: Clock,
  claim: (force: boolean) => Promise<boolean>,
  takeOver: boolean,
  locks: Locks | null = navigator.locks ?? null,
): Promise<ConsoleRole | null> => {
  let tellLost = () => {}
  const lost = new Promise<void>((resolve) => (tellLost = resolve))
  let release: (() => void) | null = NO_LOCK
  const channel = new BroadcastChannel(CHANNEL)
  if (takeOver) channel.postMessage(HAND_OVER)
  if (locks) {
    if (takeOver) {
      const waiting = new AbortController()
      const stopWaiting = clock.after(PATIENCE, () => waiting.abort())
      release = await hold(locks, { signal: waiting.signal }, tellLost)
      stopWaiting()
      release ??= await hold(locks, { steal: true }, tellLost)
    } else release = await hold(locks, { ifAvailable: true }, tellLost)
  }
  const mine = release !== null && (await claim(release !== NO_LOCK || takeOver))
  if (!mine || !release) {
    release?.()
    channel.close()
    return null
  }
  const letGo = release
  return {
    lost,
    onAsked(run) {
      channel.onmessage = ({ data }) => {
        if (data === HAND_OVER) run()
      }
    },
    release() {
      channel.close()
      letGo()
    },
  }
}
