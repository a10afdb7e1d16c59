import { memo, useLayoutEffect } from 'react'
import { clockTime } from '../core/index.ts'
import { Digits } from '../ui/Digits.tsx'
import { Gone } from '../ui/icons.tsx'
import { LevelMark } from '../ui/LevelMark.tsx'
import { levelWord } from '../ui/levelWord.ts'
import { useShown } from '../ui/rostrum.ts'
import { useWakeLock } from '../ui/useWakeLock.ts'
import styles from './ConfidenceScreen.module.css'
import { confidenceShown, type ConfidenceShown, type Overrun } from './confidenceShown.ts'
import { Name } from './Name.tsx'
import { surname } from './surname.ts'

/** What this screen knows of its console. */
type Connection = {
  /** Whole seconds since the console was last heard; `null`: it is heard. */
  readonly silentFor: number | null
  /** It has been heard since this screen was opened. */
  readonly ever: boolean
}

type Props = {
  connection: Connection
  overrun: Overrun
  /** Black, until the moderator takes it back. */
  blackout: boolean
}

/** It beats every second. One beat may be late; three seconds of silence are to be told. */
const GONE_AFTER = 2

/** One fact by itself, so that only what changes is drawn again. */
const useConfidence = <K extends keyof ConfidenceShown>(fact: K, overrun: Overrun): ConfidenceShown[K] =>
  useShown((moment) => confidenceShown(moment, overrun)[fact])

/** What panelists watch: the time left, who speaks, who is next. It counts on when its console is gone. */
export const ConfidenceScreen = ({ connection, overrun, blackout }: Props) => {
  const lock = useWakeLock(true)
  const level = useConfidence('level', overrun)
  useLayoutEffect(() => {
    document.documentElement.dataset['level'] = level
    return () => void delete document.documentElement.dataset['level']
  }, [level])
  return (
    <main className={styles.screen} data-level={level} data-blackout={blackout || undefined}>
      <Face overrun={overrun} ever={connection.ever} maySleep={lock === 'refused' || lock === 'missing'} />
      <NotHeard silentFor={connection.ever ? connection.silentFor : null} />
    </main>
  )
}

const Face = memo(({ overrun, ever, maySleep }: { overrun: Overrun; ever: boolean; maySleep: boolean }) => {
  const mark = useConfidence('mark', overrun)
  const name = useConfidence('name', overrun)
  const isPerson = useConfidence('isPerson', overrun)
  const note = useConfidence('note', overrun)
  const next = useConfidence('next', overrun)
  const unknown = name === null && !ever
  const title = name ?? (ever ? 'No agenda yet' : 'Waiting for the console')
  return (
    <div className={styles.face} data-mark={mark}>
      <div className={styles.top}>
        <p className={styles.level} role="status" aria-label="Level">
          <LevelMark of={mark} />
          {unknown ? 'Waiting' : levelWord(mark)}
        </p>
        <TimeOfDay />
      </div>
      <div className={styles.middle}>
        <Time overrun={overrun} />
      </div>
      <div className={styles.base}>
        <Name key={title} full={title} short={isPerson ? surname(title) : null} />
        <div className={styles.beside}>
          {note !== null && (
            <p>
              {note} <SmallTime overrun={overrun} />
            </p>
          )}
          {next !== null && <p>Next: {next}</p>}
          {maySleep && (mark === 'ready' || name === null) && <p>This screen may fall asleep</p>}
        </div>
      </div>
      <Message />
    </div>
  )
})

const Time = ({ overrun }: { overrun: Overrun }) => (
  <Digits className={styles.time} label="Time remaining" text={useConfidence('time', overrun)} />
)

const SmallTime = ({ overrun }: { overrun: Overrun }) => <b>{useConfidence('smallTime', overrun)}</b>

const TimeOfDay = () => (
  <span className={styles.timeOfDay}>{useShown((m) => clockTime(m.now, m.session.rundown.timeZone))}</span>
)

/** Stands where the name stood: no digit moves for it. The key lets the same words pulse once only. */
const Message = () => {
  const text = useShown((m) => m.readout.message?.text ?? '')
  const flash = useShown((m) => m.readout.message?.flash ?? false)
  return (
    <div className={styles.message} role="status" aria-label="Message">
      {text !== '' && (
        <p key={text} className={styles.band} data-flash={flash || undefined}>
          <span className={styles.words}>{text}</span>
        </p>
      )}
    </div>
  )
}

/** Told once; the seconds are for the eye. */
const NotHeard = ({ silentFor }: { silentFor: number | null }) => (
  <p className={styles.notHeard} role="status" aria-label="Console">
    {silentFor !== null && silentFor >= GONE_AFTER && (
      <>
        <Gone /> Console not heard for{' '}
        <span aria-live="off">{silentFor < 60 ? `${silentFor} s` : `${Math.floor(silentFor / 60)} min`}</span>. Counting
        on.
      </>
    )}
  </p>
)
