import { type SubmitEvent, useId, useState } from 'react'
import { asRun, beganAt, clockTime, dueStart, duration, readout, refusal, transition } from '../core/index.ts'
import type { ClockTime, Instant } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { Button } from '../ui/Button.tsx'
import { cityOf } from '../ui/cityOf.ts'
import { clockPlus } from '../ui/clockPlus.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { digitsText } from '../ui/digitsText.ts'
import { isolated } from '../ui/isolated.ts'
import { useRostrum, useShown } from '../ui/rostrum.ts'
import text from '../ui/text.module.css'
import styles from './ItBegan.module.css'
import { parseClock } from '../ui/parseClock.ts'
import { minutesInWords } from '../ui/minutesInWords.ts'
import { began, MINUTE } from './actions.ts'
import { useActions } from './useActions.ts'

/** What the field begins with: when the running segment began, or the planned start once it has passed, or now. */
const suggested = ({ session, now }: Moment): ClockTime => {
  const { enteredAt, rundown } = session
  const due = dueStart(session, now)
  const planned = rundown.start !== null && due !== null && due <= now ? rundown.start : now
  return clockTime(enteredAt ?? planned, rundown)
}

/** What would become of it: `'3 min ago. Opening Remarks then has 4:00 left of 7:00.'` */
const preview = ({ session }: Moment, at: Instant, now: Instant): string => {
  const moved = transition(session, began(at, session), now)
  const { segment, allotted, remaining, elapsed } = readout(moved, now)
  const minutes = Math.floor((now - (moved.enteredAt ?? at)) / 60_000)
  const ago = minutes === 0 ? 'Less than a minute ago.' : `${minutesInWords(minutes)} ago.`
  if (segment === null) return ago
  const left = () => {
    if (remaining === null || allotted === null) return `has run ${digitsText(elapsed, 'elapsed')}`
    const whole = digitsText(allotted, 'countdown')
    return Math.ceil(remaining / 1000) < 0
      ? `is over its ${whole} already`
      : `then has ${digitsText(remaining, 'countdown')} left of ${whole}`
  }
  const donor = asRun(moved, now).find((run) => run.segment === moved.before)
  const before = moved.rundown.segments.find(({ id }) => id === moved.before)
  const gave = donor && before ? ` ${isolated(before.title)} ran ${digitsText(donor.ran, 'elapsed')}.` : ''
  return `${ago} ${isolated(segment.title)} ${left()}.${gave}`
}

/** Why the running segment can't have begun at `at`, in words; `null`: it can. */
const whyNotThen = ({ session, now }: Moment, at: Instant): string | null => {
  const command = began(at, session)
  const moved = transition(session, command, now)
  if (moved === session) return refusal(session, command, now)
  const earliest = moved.enteredAt ?? at
  return command.type === 'backdate' && earliest - at >= 1000
    ? `The segment before began at ${clockTime(earliest, moved.rundown)} itself: give a later time.`
    : null
}

/** Starts a session that is under way already, from when it began; or corrects when the running segment did. */
export const ItBegan = ({ onClose }: { onClose: () => void }) => {
  const { moments } = useRostrum()
  const actions = useActions()
  const [first] = useState(() => suggested(moments.getState()))
  const [written, setWritten] = useState<string>(first)
  // While somebody writes, half a time is no mistake.
  const [tried, setTried] = useState(false)
  const said = useId()
  const time = parseClock(written)
  const running = useShown(({ session }) => session.enteredAt !== null)
  const zone = useShown(({ session }) => cityOf(session.rundown.timeZone) ?? '')
  /** When it began, or why it can't have begun then. */
  const given = (moment: Moment): Instant | string => {
    const at = beganAt(moment.session.rundown, time ?? '', moment.now)
    return typeof at === 'string' ? at : (whyNotThen(moment, at) ?? at)
  }
  // What stands there was not said to be wrong: its seconds are left as they are.
  const same = running && time === first
  const problem = useShown((moment) => {
    const at = same ? null : given(moment)
    return typeof at === 'string' && (tried || time !== null) ? at : null
  })
  const shown = useShown((moment) => {
    const at = same ? moment.session.enteredAt : given(moment)
    return typeof at === 'number' ? preview(moment, at, moment.now) : ''
  })
  const write = (next: string) => {
    setWritten(next)
    setTried(false)
  }
  const finish = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (same) return onClose()
    const at = given(moments.getState())
    if (typeof at === 'number' && actions.beganAt(at) === null) onClose()
  }
  return (
    <Dialog
      name="It began at …"
      onClose={onClose}
      className={styles.began}
      foot={
        <Button kind="primary" type="submit" form={`${said}-form`} keys="Enter" className={styles.start}>
          {running ? 'Set' : 'Start'}
        </Button>
      }
    >
      <form id={`${said}-form`} noValidate onSubmit={finish}>
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
            onChange={(event) => write(event.currentTarget.value)}
            onKeyDown={(event) => {
              const by = event.key === 'ArrowUp' ? MINUTE : event.key === 'ArrowDown' ? duration(-MINUTE) : null
              if (by === null || time === null) return
              event.preventDefault()
              write(clockPlus(time, by))
            }}
          />
          <span className={`${text.small} ${text.caption}`}>{zone}</span>
          <span className={`${text.small} ${text.caption} ${styles.keys}`}>↑ ↓ a minute</span>
        </label>
        <p id={said} className={styles.said} data-problem={problem !== null || undefined} aria-live="polite">
          {problem ?? shown}
        </p>
      </form>
    </Dialog>
  )
}
