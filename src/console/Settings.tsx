import { useEffect, useId, useState } from 'react'
import { MOST, tame } from '../core/index.ts'
import type { Fault } from '../journal/faultLog.ts'
import { defaultPreferences, type Preferences } from '../store/preferences.ts'
import { MOST_MESSAGES } from '../store/readPreferences.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { counted } from '../ui/counted.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { offerFile } from '../ui/offerFile.ts'
import { usePreference, useRostrum, useShown } from '../ui/rostrum.ts'
import { RunningHead } from '../ui/RunningHead.tsx'
import text from '../ui/text.module.css'
import { KeySettings } from './KeySettings.tsx'
import styles from './Settings.module.css'
import type { ConsoleProps } from './consoleProps.ts'
import { cueTimesText, parseCueTimes } from './cueTimesTyped.ts'

type Choices<K extends keyof Preferences> = readonly (readonly [value: Preferences[K], label: string])[]

const THEMES: Choices<'theme'> = [
  ['system', 'As the system'],
  ['dark', 'Dark'],
  ['light', 'Light'],
]
const SOUNDS: Choices<'sounds'> = [
  ['off', 'Off'],
  ['time-up', 'When time is up'],
  ['all', 'All cues'],
]
const OVERRUNS: Choices<'overrun'> = [
  ['show', 'Count on: −1:05'],
  ['hold', 'Hold 0:00'],
]

const HOURS: Choices<'hours'> = [
  [24, '13:15'],
  [12, '1:15 pm'],
]
const NEXT_STEPS: Choices<'nextSteps'> = [
  ['segments', 'The next segment'],
  ['speakers', 'The next speaker, while one is left'],
]
const SHOWS = [
  ['showNext', 'Who is next'],
  ['showQuestion', 'The open question'],
  ['showClock', 'The time of day'],
] as const

type OneOfProps<K extends keyof Preferences> = { of: K; label: string; choices: Choices<K> }

const OneOf = <K extends 'theme' | 'sounds' | 'overrun' | 'hours' | 'nextSteps'>({
  of,
  label,
  choices,
}: OneOfProps<K>) => {
  const { preferences } = useRostrum()
  const chosen = usePreference((all) => all[of])
  return (
    <fieldset className={styles.setting}>
      <legend>{label}</legend>
      <div className={styles.choices}>
        {choices.map(([value, name]) => (
          <Choice
            key={value}
            type="radio"
            name={of}
            checked={chosen === value}
            onChange={() => preferences.setState({ [of]: value })}
          >
            {name}
          </Choice>
        ))}
      </div>
    </fieldset>
  )
}

const Volume = () => {
  const { preferences } = useRostrum()
  const volume = usePreference((all) => all.volume)
  return (
    <label className={styles.setting}>
      <span>Volume</span>
      <input
        type="range"
        className={styles.volume}
        min={0}
        max={100}
        step={5}
        value={Math.round(volume * 100)}
        onChange={(event) => preferences.setState({ volume: Number(event.currentTarget.value) / 100 })}
      />
    </label>
  )
}

const Shows = () => {
  const { preferences } = useRostrum()
  const shown = usePreference((all) => all)
  return (
    <fieldset className={styles.setting}>
      <legend>Beside the time</legend>
      <div className={styles.choices}>
        {SHOWS.map(([of, name]) => (
          <label key={of} className={styles.check}>
            <input
              type="checkbox"
              checked={shown[of]}
              onChange={(event) => preferences.setState({ [of]: event.currentTarget.checked })}
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

type TypedProps = {
  label: string
  /** How to write it. */
  hint: string
  /** What stands there, as one would type it. */
  standing: string
  lines?: number
  /** Takes what was typed; or says why it can't be used. */
  take(typed: string): string | null
}

/** What is typed holds as soon as it can be used. */
const Typed = ({ label, hint, standing, lines, take }: TypedProps) => {
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const said = useId()
  const field = {
    value: typed ?? standing,
    className: styles.field,
    autoComplete: 'off',
    spellCheck: false,
    'aria-describedby': said,
    'aria-invalid': problem !== null,
    onChange: (event: { currentTarget: { value: string } }) => {
      setTyped(event.currentTarget.value)
      setProblem(take(event.currentTarget.value))
    },
    onBlur: () => {
      if (problem === null) setTyped(null)
    },
  }
  return (
    <div className={styles.setting}>
      <label htmlFor={`${said}-field`}>{label}</label>
      <div>
        {lines === undefined ? (
          <input id={`${said}-field`} {...field} />
        ) : (
          <textarea id={`${said}-field`} rows={lines} dir="auto" {...field} />
        )}
        <p id={said} className={`${text.small} ${problem === null ? text.caption : styles.problem}`} aria-live="polite">
          {problem ?? hint}
        </p>
      </div>
    </div>
  )
}

const CueTimes = () => {
  const { preferences } = useRostrum()
  const standing = usePreference(({ cueTimes }) => cueTimesText(cueTimes))
  const begun = useShown(({ session }) => session.startedAt !== null && session.endedAt === null)
  return (
    <Typed
      label="Warn before the end"
      hint={
        begun
          ? 'Minutes. This session goes on as it began: they hold from the next one.'
          : 'Minutes, as in 5, 2, 1. None: only once time is up.'
      }
      standing={standing}
      take={(typed) => {
        const cueTimes = parseCueTimes(typed)
        if (typeof cueTimes === 'string') return cueTimes
        preferences.setState({ cueTimes })
        return null
      }}
    />
  )
}

const Messages = () => {
  const { preferences } = useRostrum()
  const standing = usePreference(({ messages }) => messages.join('\n'))
  return (
    <Typed
      label="Messages"
      hint="One a line, in the order of their keys."
      standing={standing}
      lines={5}
      take={(typed) => {
        const messages = typed
          .split('\n')
          .map((line) => tame(line, MOST.message).trim())
          .filter((line) => line !== '')
        if (messages.length > MOST_MESSAGES) return `At most ${MOST_MESSAGES}: more have no key.`
        preferences.setState({ messages })
        return null
      }}
    />
  )
}

/** Not there while there is nothing to tell. */
const ErrorLog = ({ faults }: Pick<ConsoleProps, 'faults'>) => {
  const [kept, setKept] = useState<readonly Fault[]>([])
  useEffect(() => void faults.read().then(setKept), [faults])
  return (
    kept.length > 0 && (
      <div className={styles.setting}>
        <span>Error log: {counted(kept.length, 'entry', 'entries')}</span>
        <span className={styles.log}>
          <Button
            kind="line"
            small
            onClick={() =>
              offerFile(
                'rostrum-errors.json',
                JSON.stringify({ format: 'rostrum-errors', version: 1, errors: kept }, null, 2),
                'application/json',
              )
            }
          >
            Download
          </Button>
          <span className={`${text.small} ${text.caption}`}>Kept on this laptop only.</span>
        </span>
      </div>
    )
  )
}

export type SettingsProps = {
  openHistory: () => void
  /** Unset: none are kept. */
  openSessions: (() => void) | undefined
  /** Unset: it can't be rehearsed here. */
  openRehearse: (() => void) | undefined
  onClose: () => void
} & Pick<ConsoleProps, 'faults'>

/** Puts everything back, and that back too. */
const AsDelivered = ({ onDone }: { onDone: () => void }) => {
  const { preferences } = useRostrum()
  const [before, setBefore] = useState<Preferences | null>(null)
  const put = (next: Preferences) => {
    setBefore(next === defaultPreferences ? preferences.getState() : null)
    preferences.setState(next, true)
    onDone()
  }
  return (
    <p className={styles.delivered}>
      <Button kind="line" small onClick={() => put(defaultPreferences)}>
        As delivered
      </Button>
      <span role="status" className={text.small}>
        {before && 'All settings are as delivered.'}
      </span>
      {before && (
        <Button kind="line" small name="Undo: settings as they were" onClick={() => put(before)}>
          Undo
        </Button>
      )}
    </p>
  )
}

/** What a moderator likes, whatever the session. It holds at once. */
export const Settings = ({ openHistory, openSessions, openRehearse, onClose, faults }: SettingsProps) => {
  // What was half typed goes when everything is put back.
  const [times, setTimes] = useState(0)
  return (
    <Dialog
      name="Settings"
      onClose={onClose}
      className={styles.settings}
      head={<RunningHead />}
      foot={
        <>
          <AsDelivered onDone={() => setTimes(times + 1)} />
          {openRehearse && (
            <Button kind="quiet" small onClick={openRehearse}>
              Rehearse
            </Button>
          )}
          {openSessions && (
            <Button kind="quiet" small onClick={openSessions}>
              Sessions
            </Button>
          )}
          <Button kind="quiet" small onClick={openHistory}>
            History
          </Button>
        </>
      }
    >
      <OneOf of="theme" label="Appearance" choices={THEMES} />
      <OneOf of="hours" label="Time of day" choices={HOURS} />
      <OneOf of="nextSteps" label="Next goes to" choices={NEXT_STEPS} />
      <h2 className={styles.group}>Cues</h2>
      <CueTimes key={`cues ${times}`} />
      <OneOf of="sounds" label="Sound, on this laptop only" choices={SOUNDS} />
      <Volume />
      <h2 className={styles.group}>Confidence screen</h2>
      <OneOf of="overrun" label="Once time is up" choices={OVERRUNS} />
      <Shows />
      <Messages key={`messages ${times}`} />
      <h2 className={styles.group}>Keys</h2>
      <KeySettings />
      <ErrorLog faults={faults} />
    </Dialog>
  )
}
