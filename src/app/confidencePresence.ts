import type { Clock } from '../clock/clock.ts'
import { duration } from '../core/index.ts'

/** Held, shared, by every confidence screen of this browser for as long as it is open. */
const LOCK = 'rostrum-confidence'
const EVERY = duration(2_000)

/**
 * Tells consoles that this confidence screen is there, until it is closed. Without Web Locks, or where the browser refuses
 * them, nobody can be told.
 */
export const announceConfidence = (): void => {
  navigator.locks?.request(LOCK, { mode: 'shared' }, () => new Promise<never>(() => {})).catch(() => {})
}

/** Tells `see`, every other second, whether a confidence screen is open in this browser. */
export const watchConfidence = (clock: Clock, see: (open: boolean) => void): void => {
  const look = async () => {
    const { held = [] } = (await navigator.locks?.query().catch(() => null)) ?? {}
    see(held.some((lock) => lock.name === LOCK))
    clock.after(EVERY, look)
  }
  void look()
}
