import type { Alarm } from './alarm.ts'
import type { Cancel } from './clock.ts'

/** What the alarm needs of a worker. It is sent `[ticket, delay]` and sends the ticket back when `delay` ms have passed. */
export type AlarmWorker = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<unknown>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/** Where the alarm takes its timers from. */
export type AlarmSources = {
  /** A worker that runs `alarmWorker.ts`; throws where none is allowed. */
  worker(): AlarmWorker
  /** The main thread's timer; `delay` in ms. */
  wait(delay: number, run: () => void): Cancel
  /** Whether the page is hidden, so that the main thread's timers may come late. */
  hidden(): boolean
}

const browser: AlarmSources = {
  worker: () => new Worker(new URL('./alarmWorker.ts', import.meta.url), { type: 'module' }),
  wait: (delay, run) => {
    const timer = setTimeout(run, delay)
    return () => clearTimeout(timer)
  },
  hidden: () => document.hidden,
}

/**
 * The worker is not asked for less. It covers hidden pages, where nobody sees 25 ms; and where the main thread's clock
 * is held still by a test, a moment just ahead must not have the worker knock a thousand times a second.
 */
const WORKER_SHORTEST = 25
/** Timers hold their delay in 32 bits (HTML, timer initialisation); a longer one would fire at once. */
const LONGEST = 2 ** 31 - 1

/**
 * An alarm of two timers for the same moment, the first to ring wins. The worker's stays exact where a hidden page's own
 * wakes once a minute; the main thread's needs no message, and is there when no worker is to be had. Seen, a page wakes
 * by its own alone: two messages a second are a tenth of what it does. Whoever set the alarm sets it anew when the page
 * is hidden.
 */
export const createWorkerAlarm = (sources: AlarmSources = browser): Alarm => {
  let ticket = 0
  let ring: (() => void) | null = null
  let stopWaiting: Cancel = () => {}
  const clear = () => {
    stopWaiting()
    ring = null
  }
  const fire = () => {
    const run = ring
    clear()
    run?.()
  }

  let worker: AlarmWorker | null = null
  const dismiss = () => {
    worker?.terminate()
    worker = null
  }
  try {
    worker = sources.worker()
    worker.onmessage = ({ data }) => {
      if (data === ticket) fire()
    }
    worker.onerror = dismiss
  } catch {
    // Refused by a content security policy, or the page is a file: the main thread wakes alone.
  }

  return {
    set(delay, run) {
      clear()
      ticket += 1
      const mine = ticket
      ring = run
      const wait = Math.min(LONGEST, Math.max(0, delay))
      stopWaiting = sources.wait(wait, fire)
      if (sources.hidden()) worker?.postMessage([ticket, Math.max(WORKER_SHORTEST, wait)])
      return () => {
        if (mine === ticket) clear()
      }
    },
    close() {
      clear()
      dismiss()
    },
  }
}
