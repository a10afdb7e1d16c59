import { CUE_TIMES, type Duration, type Rundown, type Session } from '../core/index.ts'
import type { Preferences } from '../store/preferences.ts'

/** `rundown` with its cues at `times`; unset, or as delivered: without. The same where that changes nothing. */
export const withCueTimes = (rundown: Rundown, times: readonly Duration[] = CUE_TIMES): Rundown => {
  const { cueTimes = CUE_TIMES, ...plan } = rundown
  if (cueTimes.join() === times.join()) return rundown
  return times.join() === CUE_TIMES.join() ? plan : { ...plan, cueTimes: times }
}

/** `rundown` with its times of day in 12 hours or 24. The same where that changes nothing. */
export const withHours = (rundown: Rundown, hours: Preferences['hours']): Rundown => {
  const { hours: own = 24, ...plan } = rundown
  if (own === hours) return rundown
  return hours === 12 ? { ...plan, hours } : plan
}

/**
 * `session` as the moderator likes it shown: its times of day, and its cues as long as it has not begun. Those are settled
 * when it starts; how the day is told never changes what a session is.
 */
export const asPreferred = (
  session: Session,
  { hours, cueTimes }: Pick<Preferences, 'hours' | 'cueTimes'>,
): Session => {
  const cued = session.startedAt === null ? withCueTimes(session.rundown, cueTimes) : session.rundown
  const rundown = withHours(cued, hours)
  return rundown === session.rundown ? session : { ...session, rundown }
}

/** The session as it is shown, made anew only when it or what is liked of it has changed. */
export const createShown = (session: () => Session, preferences: () => Preferences): (() => Session) => {
  let latest: { readonly of: Session; readonly as: Preferences; readonly shown: Session } | null = null
  return () => {
    const [of, as] = [session(), preferences()]
    if (latest?.of !== of || latest.as.hours !== as.hours || latest.as.cueTimes !== as.cueTimes)
      latest = { of, as, shown: asPreferred(of, as) }
    return latest.shown
  }
}
