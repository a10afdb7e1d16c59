import { type KeyboardEvent, type SubmitEvent, useId, useRef, useState } from 'react'
import { charactersIn, clockTime, disarmed, duration, MOST } from '../core/index.ts'
import type { Entry, Message } from '../core/index.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { KeyCap } from '../ui/KeyCap.tsx'
import { usePreference, useShown } from '../ui/rostrum.ts'
import { RunningHead } from '../ui/RunningHead.tsx'
import text from '../ui/text.module.css'
import styles from './Messages.module.css'
import { MESSAGE_KEYS } from './keys.ts'
import { sentMessages } from './sentMessages.ts'
import { useActions } from './useActions.ts'

/** More than these nobody sends again; the history has all. */
const LATEST = 30

/** As many characters a wide screen shows, in three lines of 8 % of its width each (measured: 61 to 73). */
const SHOWN = 60

/** How long a message stands, in seconds; `null`: until it is taken down. */
const LASTS: readonly (readonly [seconds: number | null, label: string])[] = [
  [null, 'Until cleared'],
  [10, '10 s'],
  [30, '30 s'],
]

const how = ({ flash, lasts }: Message): string =>
  [flash ? 'flash' : null, lasts === undefined ? null : `${lasts / 1000} s`].filter(Boolean).join(' · ')

type Props = { journal: () => readonly Entry[]; onClose: () => void }

/** What the panel is told: what is kept on a key, what is typed, and what was sent before. */
export const Messages = ({ journal, onClose }: Props) => {
  const actions = useActions()
  const presets = usePreference(({ messages }) => messages)
  const standing = useShown(({ readout }) => readout.message?.text ?? '')
  // The journal grows with the session.
  const { rundown } = useShown(({ session }) => session)
  const [written, setWritten] = useState('')
  const [flash, setFlash] = useState(false)
  const [seconds, setSeconds] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const said = useId()
  const field = useRef<HTMLInputElement>(null)
  const sent = sentMessages(journal()).slice(0, LATEST)

  const send = (message: Message) => {
    const reason = actions.say(message)
    setProblem(reason)
    if (reason === null) onClose()
  }
  const chosen = (words: string): Message => ({
    text: words,
    flash,
    ...(seconds !== null && { lasts: duration(seconds * 1000) }),
  })
  const sendWritten = (flashing: boolean) => {
    if (written.trim() === '') setProblem('There is nothing to say yet: write a message, or choose one below.')
    else send({ ...chosen(written), flash: flashing })
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    sendWritten(flash)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const preset = presets[MESSAGE_KEYS.indexOf(event.key)]
    if (preset === undefined || event.repeat) return
    event.preventDefault()
    send({ ...chosen(preset), flash: flash || event.shiftKey })
  }
  return (
    <Dialog name="Message to the panel" onClose={onClose} className={styles.messages} head={<RunningHead />}>
      <div onKeyDown={onKeyDown}>
        <form noValidate onSubmit={submit}>
          <div className={styles.line}>
            <input
              ref={field}
              value={written}
              aria-label="Message"
              aria-describedby={said}
              aria-invalid={problem !== null}
              autoComplete="off"
              enterKeyHint="send"
              dir="auto"
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || !event.shiftKey || event.nativeEvent.isComposing) return
                event.preventDefault()
                sendWritten(true)
              }}
              onChange={(event) => {
                const typed = disarmed(event.currentTarget.value)
                const cut = charactersIn(typed) > MOST.message
                setWritten(cut ? Array.from(typed).slice(0, MOST.message).join('') : typed)
                setProblem(cut ? `The message was cut after ${MOST.message} characters.` : null)
              }}
            />
            <Button kind="primary" type="submit" keys="Enter" className={styles.send}>
              Send
            </Button>
          </div>
          <p id={said} className={styles.said} data-problem={problem !== null || undefined} aria-live="polite">
            {problem ??
              (charactersIn(written) > SHOWN
                ? `A wide screen has room for some ${SHOWN} characters: what is longer may be cut there.`
                : '')}
          </p>
          <fieldset className={styles.how}>
            <legend className={text.unseen}>How it is shown</legend>
            {LASTS.map(([value, label]) => (
              <Choice
                key={label}
                type="radio"
                name="lasts"
                checked={seconds === value}
                onChange={() => setSeconds(value)}
              >
                {label}
              </Choice>
            ))}
            <Choice
              type="checkbox"
              className={styles.flash}
              checked={flash}
              onChange={(event) => setFlash(event.currentTarget.checked)}
            >
              Flash <KeyCap keys="Shift+Enter" />
            </Choice>
          </fieldset>
        </form>
        {standing !== '' && (
          <div className={styles.standing}>
            <p>
              <span className={text.caption}>On the screen now</span> <bdi>{standing}</bdi>
            </p>
            <Button
              kind="line"
              small
              onClick={() => {
                actions.say(null)
                // This button goes.
                field.current?.focus()
              }}
            >
              Take down
            </Button>
          </div>
        )}
        <ul className={styles.presets} aria-label="Messages on keys">
          {presets.map((preset, place) => (
            <li key={place}>
              <Button keys={MESSAGE_KEYS[place]} onClick={() => send(chosen(preset))}>
                <span className={text.oneLine} dir="auto">
                  {preset}
                </span>
              </Button>
            </li>
          ))}
        </ul>
        {sent.length > 0 && (
          <>
            <h2 className={styles.head}>Sent, the latest first</h2>
            <ul className={styles.sent} aria-label="Sent messages">
              {sent.map(({ at, message }, place) => (
                <li key={sent.length - place}>
                  <button type="button" onClick={() => send(message)}>
                    <span className={text.fact}>{clockTime(at, rundown)}</span>
                    <span className={text.oneLine} dir="auto">
                      {message.text}
                    </span>
                    <span className={`${text.small} ${text.caption}`}>{how(message)}</span>
                    <span className={text.small}>Send again</span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  )
}
