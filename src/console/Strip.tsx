import { clockTime } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { Button } from '../ui/Button.tsx'
import { cityOf } from '../ui/cityOf.ts'
import { joined } from '../ui/isolated.ts'
import { usePreference, useShown } from '../ui/rostrum.ts'
import styles from './Strip.module.css'
import type { ConsoleProps } from './consoleProps.ts'
import { RehearsalBand } from './RehearsalBand.tsx'
import { useActions } from './useActions.ts'
import { useKey } from './useKey.ts'
import { SAVED } from './savedWord.ts'

/** It moves with the digits, once a second: seconds that begin at other times would have the page drawn twice as often. */
const Clock = () => (
  <span className={styles.clock}>{useShown(({ now, session }) => clockTime(now, session.rundown, 'second'))}</span>
)

const city = ({ session }: Moment): string => cityOf(session.rundown.timeZone) ?? 'this laptop'

const title = ({ session }: Moment): string => {
  const { title: name, place, segments } = session.rundown
  if (segments.length === 0 && name === '') return 'No session yet'
  return joined([name, place], ' · ')
}

type Props = Pick<
  ConsoleProps,
  | 'openConfidence'
  | 'confidenceOpen'
  | 'soundCheck'
  | 'sound'
  | 'saved'
  | 'blackout'
  | 'setBlackout'
  | 'sessions'
  | 'elsewhere'
  | 'rehearsing'
> & {
  /** Unset: it is offered elsewhere on the page. */
  openImport?: (() => void) | undefined
  /** Unset: it is offered elsewhere on the page. */
  openPlanner: (() => void) | undefined
  /** Unset: nothing has been done yet. */
  openHistory: (() => void) | undefined
  openSettings: () => void
  openHelp: () => void
  openMessages: () => void
  openSessions: () => void
  openRehearse: () => void
}

/** What the panel reads, until it is taken down; otherwise a way to tell it something. */
const Message = ({ openMessages }: Pick<Props, 'openMessages'>) => {
  const actions = useActions()
  const messageKey = useKey('message')
  const clearKey = useKey('clearMessage')
  const words = useShown(({ readout }) => readout.message?.text ?? '')
  return words === '' ? (
    <Button kind="quiet" small keys={messageKey} onClick={openMessages}>
      Message
    </Button>
  ) : (
    <Button
      kind="inverse"
      small
      className={styles.said}
      name={`Take down: ${words}`}
      title={words}
      keys={clearKey}
      onClick={() => actions.say(null)}
    >
      <span>
        <span className={styles.wide}>On screen: </span>
        <bdi>{words}</bdi>
      </span>
    </Button>
  )
}

const SetUp = (props: Props) => {
  const { confidenceOpen, sound, saved, blackout } = props
  // Before the start the checklist says it.
  const muted = usePreference((preferences) => preferences.muted || preferences.sounds === 'off')
  const ready = useShown(({ readout }) => readout.phase === 'ready')
  const locked = sound === 'locked' && !ready
  const loaded = useShown(({ session }) => session.rundown.segments.length > 0)
  const blackoutKey = useKey('blackout')
  const planKey = useKey('plan')
  const settingsKey = useKey('settings')
  const confidenceKey = useKey('confidence')
  const soundKey = useKey('soundCheck')
  const importKey = useKey('import')
  const sessionsKey = useKey('sessions')
  const historyKey = useKey('history')
  return (
    <>
      {loaded && (
        <span className={styles.saved} data-saved={saved}>
          {SAVED[saved]}
        </span>
      )}
      {blackout && (
        <Button
          kind="inverse"
          small
          className={styles.black}
          name="Screen is black"
          keys={blackoutKey}
          onClick={() => props.setBlackout(false)}
        >
          <span>
            <span className={styles.wide}>Screen is </span>black
          </span>
        </Button>
      )}
      {loaded && <Message openMessages={props.openMessages} />}
      <span className={styles.pair}>
        <Button kind="quiet" small aria-keyshortcuts={confidenceKey} onClick={props.openConfidence}>
          Open confidence screen
        </Button>
        {confidenceOpen && <span className={styles.state}>on</span>}
      </span>
      <span className={styles.pair}>
        <Button kind="quiet" small aria-keyshortcuts={soundKey} onClick={props.soundCheck}>
          Sound check
        </Button>
        {sound === 'ready' && <span className={styles.state}>{muted ? 'muted' : 'on'}</span>}
        {locked && <span className={`${styles.state} ${styles.narrow}`}>locked</span>}
      </span>
      {locked && (
        <Button kind="line" small className={styles.wide} onClick={props.soundCheck}>
          Enable sound
        </Button>
      )}
      {props.openPlanner && (
        <Button kind="quiet" small keys={planKey} onClick={props.openPlanner}>
          Plan
        </Button>
      )}
      {props.openImport && (
        <Button kind="quiet" small aria-keyshortcuts={importKey} onClick={props.openImport}>
          Import agenda
        </Button>
      )}
      {props.sessions && (
        <Button kind="quiet" small className={styles.wide} aria-keyshortcuts={sessionsKey} onClick={props.openSessions}>
          Sessions
        </Button>
      )}
      {props.openHistory && (
        <Button kind="quiet" small className={styles.wide} aria-keyshortcuts={historyKey} onClick={props.openHistory}>
          History
        </Button>
      )}
      <Button kind="quiet" small aria-keyshortcuts={settingsKey} onClick={props.openSettings}>
        Settings
      </Button>
      <Button kind="quiet" small keys="?" onClick={props.openHelp}>
        Help
      </Button>
    </>
  )
}

/** What time it is, where we are, and what is set up. */
export const Strip = (props: Props) => {
  const rehearsal = useShown(({ readout }) => readout.rehearsal && readout.phase !== 'ready')
  const name = useShown(title)
  const { rehearsing } = props
  const pace = rehearsing?.pace ?? null
  return (
    <header className={styles.strip} data-rehearsing={pace !== null || undefined}>
      <Clock />
      <span className={styles.city}>{useShown(city)}</span>
      {pace !== null && <span className={styles.tag}>Rehearsal: nothing is kept</span>}
      {rehearsal && pace === null && <span className={styles.tag}>Rehearsal</span>}
      <h1 className={styles.title} dir="auto" title={name}>
        {name}
      </h1>
      {rehearsing && pace !== null ? (
        <RehearsalBand {...props} rehearsing={{ ...rehearsing, pace }} />
      ) : (
        !props.elsewhere && <SetUp {...props} />
      )}
    </header>
  )
}
