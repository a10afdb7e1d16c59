import type { Clock } from '../clock/clock.ts'
import { duration, refusal, type Command, type Instant, type Session } from '../core/index.ts'
import { digitsText } from '../ui/digitsText.ts'
import type { Notices } from './notices.ts'

type LeaveOut = Extract<Command, { readonly type: 'leave-out' }>

/** Less than this, in ms, would be told as 0:00. */
export const SHOWN = 1_000

/** How long nobody could do anything, `ms`, to the nearest second: whole seconds are all that its two clocks agree on. */
export const absenceText = (ms: number): string => digitsText(duration(Math.round(ms / 1000) * 1000), 'elapsed')

/** Whether undo or redo has stopped amid what was left out at one moment, by one action: it is to go on. */
export const isAmidLeftOut = ({ past, future }: Session): boolean => {
  const [done, undone] = [past.at(-1), future.at(-1)]
  return done?.command.type === 'leave-out' && undone?.command.type === 'leave-out' && done.at === undone.at
}

/** Time in which nobody could do anything counts; one key leaves it out. */
export type Leaps = {
  /** Offers to leave this time out, with all that was offered before; `text` says it where it is alone. */
  leapt(from: Instant, to: Instant, text?: string): void
  /** To be called after each change of the session: some of it may not count any more. */
  changed(): void
}

type Means = {
  readonly clock: Clock
  readonly session: () => Session
  readonly dispatch: (command: Command, at: Instant) => void
} & Pick<Notices, 'show' | 'dismiss'>

export const createLeaps = ({ clock, session, dispatch, show, dismiss }: Means): Leaps => {
  /** Those that are offered. */
  let leaps: readonly LeaveOut[] = []
  const isCounted = (leap: LeaveOut) => refusal(session(), leap, clock.now()) === null
  /** Those of `all` that still count, in one sentence: `text` if it is one leap, otherwise their sum. */
  const offer = (all: readonly LeaveOut[], text?: string) => {
    const offered = all.filter(isCounted)
    leaps = offered
    if (offered.length === 0) return dismiss('away')
    const away = absenceText(offered.reduce((sum, { from, to }) => sum + to - from, 0))
    show({
      id: 'away',
      text: (offered.length === 1 ? text : null) ?? `The laptop was away for ${away}. That time counts as passed.`,
      action: {
        label: 'Leave it out',
        key: 'leaveOut',
        run() {
          offer([])
          const now = clock.now()
          for (const leap of offered) dispatch(leap, now)
        },
      },
      dismiss: () => offer([]),
    })
  }
  return {
    leapt(from, to, text) {
      if (session().phase === 'running' && to - from >= SHOWN) offer([...leaps, { type: 'leave-out', from, to }], text)
    },
    changed() {
      if (!leaps.every(isCounted)) offer(leaps)
    },
  }
}
