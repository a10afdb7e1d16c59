import { type SubmitEvent, useId, useState } from 'react'
import { beganAt, clockTime, dueStart, readout, transition } from '../core/index.ts'
import type { Instant } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { Button } from '../ui/Button.tsx'
import { cityOf } from '../ui/cityOf.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { digitsText } from '../ui/digitsText.ts'
import { isolated } from '../ui/isolated.ts'
import { useRostrum, useShown } from '../ui/rostrum.ts'
import text from '../ui/text.module.css'
import styles from './ItBegan.module.css'
import { parseClock } from '../ui/parseClock.ts'
import { minutesInWords } from './signed.ts'
import { useActions } from './useActions.ts'

/** What the field begins with: the planned start once it has passed, otherwise now. */
const suggested = ({ session, now }: Moment): string => {
  const { rundown } = session
  const due = dueStart(session, now)
  return clockTime(rundown.start !== null && due !== null && due <= now ? rundown.start : now, rundown)
}

/** What the first segment would show: `'3 min ago. Opening Remarks then has 4:00 left of 7:00.'` */
const preview = ({ session }: Moment, at: Instant, now: Instant): string => {
  const begun = readout(transition(session, { type: 'start', at }, now), now)
  const minutes = Math.floor((now - at) / 60_000)
  const ago = minutes === 0 ? 'Less than a minute ago.' : `${minutesInWords(minutes)} ago.`
  const { segment, allotted, remaining, elapsed } = begun
  if (segment === null) return ago
  if (remaining === null || allotted === null)
    return `${ago} ${isolated(segment.title)} has run ${digitsText(elapsed, 'elapsed')}.`
  const whole = digitsText(allotted, 'countdown')
  return Math.ceil(remaining / 1000) < 0
    ? `${ago} ${isolated(segment.title)} is over its ${whole} already.`
    : `${ago} ${isolated(segment.title)} then has ${digitsText(remaining, 'countdown')} left of ${whole}.`
}

type Props = { now: () => Instant; onClose: () => void }

/** Starts a session that is under way already, from when it began. */
export const ItBegan = ({ now, onClose }: Props) => {
  const { moments } = useRostrum()
  const actions = useActions()
  const [written, setWritten] = useState(() => suggested(moments.getState()))
  // While somebody writes, half a time is no mistake.
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const said = useId()
  const time = parseClock(written)
  const began = (at: Instant) => beganAt(moments.getState().session.rundown, time ?? '', at)
  const zone = useShown(({ session }) => cityOf(session.rundown.timeZone) ?? '')
  const problem = useShown((moment) => {
    const at = began(moment.now)
    if (refused !== null) return refused
    return typeof at === 'string' && (tried || time !== null) ? at : null
  })
  const shown = useShown((moment) => {
    const at = began(moment.now)
    return typeof at === 'string' ? '' : preview(moment, at, moment.now)
  })
  const start = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const at = began(now())
    if (typeof at === 'string') return
    const reason = actions.startAt(at)
    setRefused(reason)
    if (reason === null) onClose()
  }
  return (
    <Dialog
      name="It began at …"
      onClose={onClose}
      className={styles.began}
      foot={
        <Button kind="primary" type="submit" form={`${said}-form`} keys="Enter" className={styles.start}>
          Start
        </Button>
      }
    >
      <form id={`${said}-form`} noValidate onSubmit={start}>
        <label className={styles.field}>
          <span>Time</span>
          <input
            value={written}
            inputMode="numeric"
            autoComplete="off"
            maxLength={10}
            aria-describedby={said}
            aria-invalid={problem !== null}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => {
              setWritten(event.currentTarget.value)
              setTried(false)
              setRefused(null)
            }}
          />
          <span className={`${text.small} ${text.caption}`}>{zone}</span>
        </label>
        <p id={said} className={styles.said} data-problem={problem !== null || undefined} aria-live="polite">
          {problem ?? shown}
        </p>
      </form>
    </Dialog>
  )
}
