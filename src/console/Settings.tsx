import { useEffect, useState, type ReactNode } from 'react'
import type { Fault } from '../journal/faultLog.ts'
import type { Preferences } from '../store/preferences.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { offerFile } from '../ui/offerFile.ts'
import { usePreference, useRostrum } from '../ui/rostrum.ts'
import text from '../ui/text.module.css'
import styles from './Settings.module.css'
import type { ConsoleProps } from './consoleProps.ts'

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
const NEXT_STEPS: Choices<'nextSteps'> = [
  ['segments', 'The next segment'],
  ['speakers', 'The next speaker, as long as one is left'],
]

type ChoiceProps<K extends keyof Preferences> = { of: K; label: string; choices: Choices<K>; children?: ReactNode }

const Choice = <K extends 'theme' | 'sounds' | 'overrun' | 'nextSteps'>({
  of,
  label,
  choices,
  children,
}: ChoiceProps<K>) => {
  const { preferences } = useRostrum()
  const chosen = usePreference((all) => all[of])
  return (
    <fieldset className={styles.setting}>
      <legend>{label}</legend>
      <div className={styles.choices}>
        {choices.map(([value, name]) => (
          <label key={value} className={styles.choice}>
            <input
              type="radio"
              name={of}
              className={text.unseen}
              checked={chosen === value}
              onChange={() => preferences.setState({ [of]: value })}
            />
            {name}
          </label>
        ))}
      </div>
      {children}
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

/** Not there while there is nothing to tell. */
const ErrorLog = ({ faults }: Pick<ConsoleProps, 'faults'>) => {
  const [kept, setKept] = useState<readonly Fault[]>([])
  useEffect(() => void faults.read().then(setKept), [faults])
  return (
    kept.length > 0 && (
      <div className={styles.setting}>
        <span>Error log: {kept.length === 1 ? '1 entry' : `${kept.length} entries`}</span>
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

type SettingsProps = {
  openHistory: () => void
  /** Unset: none are kept. */
  openSessions: (() => void) | undefined
  /** Unset: it can't be rehearsed here. */
  openRehearse: (() => void) | undefined
  onClose: () => void
} & Pick<ConsoleProps, 'faults'>

/** What a moderator likes, whatever the session. It holds at once. */
export const Settings = ({ openHistory, openSessions, openRehearse, onClose, faults }: SettingsProps) => (
  <Dialog
    name="Settings"
    onClose={onClose}
    className={styles.settings}
    foot={
      <>
        <p className={styles.past}>What was done, and when; other sessions</p>
        {openRehearse && (
          <Button kind="line" small onClick={openRehearse}>
            Rehearse
          </Button>
        )}
        {openSessions && (
          <Button kind="line" small onClick={openSessions}>
            Sessions
          </Button>
        )}
        <Button kind="line" small onClick={openHistory}>
          History
        </Button>
      </>
    }
  >
    <Choice of="theme" label="Appearance" choices={THEMES} />
    <Choice of="sounds" label="Sound, on this laptop only" choices={SOUNDS} />
    <Volume />
    <Choice of="overrun" label="Screen, once time is up" choices={OVERRUNS} />
    <Choice of="nextSteps" label="Next goes to" choices={NEXT_STEPS} />
    <ErrorLog faults={faults} />
  </Dialog>
)
