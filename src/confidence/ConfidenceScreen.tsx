import { memo, useLayoutEffect, useRef, useState } from 'react'
import { clockTime } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { Boundary, nothing } from '../ui/Boundary.tsx'
import { Digits } from '../ui/Digits.tsx'
import { Gone } from '../ui/icons.tsx'
import { isolated, joined } from '../ui/isolated.ts'
import { LevelMark } from '../ui/LevelMark.tsx'
import { levelWord, type ShownLevel } from '../ui/levelWord.ts'
import { usePreference, useShown } from '../ui/rostrum.ts'
import { useWakeLock } from '../ui/useWakeLock.ts'
import styles from './ConfidenceScreen.module.css'
import { confidenceShown, type ConfidenceShown } from './confidenceShown.ts'
import { Name } from './Name.tsx'
import { surname } from './surname.ts'
import { useMeasured } from './useMeasured.ts'

/** What this screen knows of its console. */
type Connection = {
  /** Whole seconds since the console was last heard; `null`: it is heard. */
  readonly silentFor: number | null
  /** It has been heard since this screen was opened. */
  readonly ever: boolean
}

type Props = {
  connection: Connection
  /** Black, until the moderator takes it back. */
  blackout: boolean
}

/** It beats every second. One beat may be late; three seconds of silence are to be told. */
const GONE_AFTER = 2

/** One fact by itself, so that only what changes is drawn again. */
const useConfidence = <K extends keyof ConfidenceShown>(fact: K): ConfidenceShown[K] => {
  const overrun = usePreference((preferences) => preferences.overrun)
  return useShown((moment) => confidenceShown(moment, overrun)[fact])
}

/** What panelists watch: the time left, who speaks, who is next. It counts on when its console is gone. */
export const ConfidenceScreen = ({ connection, blackout }: Props) => {
  const lock = useWakeLock(true)
  const level = useConfidence('level')
  useLayoutEffect(() => {
    document.documentElement.dataset['level'] = level
    return () => void delete document.documentElement.dataset['level']
  }, [level])
  return (
    <main className={styles.screen} data-level={level} data-blackout={blackout || undefined}>
      <Face ever={connection.ever} maySleep={lock === 'refused' || lock === 'missing'} />
      <Boundary name="connection" renderInstead={nothing}>
        <NotHeard silentFor={connection.ever ? connection.silentFor : null} />
      </Boundary>
    </main>
  )
}

type FaceProps = { ever: boolean; maySleep: boolean }

/** Each part stands in a boundary of its own, and what fails leaves nothing behind: nobody there can press a button. */
const Face = memo(({ ever, maySleep }: FaceProps) => {
  const mark = useConfidence('mark')
  return (
    <div className={styles.face} data-mark={mark}>
      <div className={styles.top}>
        <Boundary name="level" renderInstead={nothing}>
          <LevelWord ever={ever} />
        </Boundary>
        <Boundary name="time of day" renderInstead={nothing}>
          <TimeOfDay />
        </Boundary>
      </div>
      <div className={styles.middle}>
        <Time />
      </div>
      <div className={styles.base}>
        <Boundary name="name" renderInstead={nowhere}>
          <Title ever={ever} />
        </Boundary>
        <Boundary name="question" renderInstead={nothing}>
          <Question />
        </Boundary>
        <div className={styles.beside}>
          <Boundary name="note" renderInstead={nothing}>
            <Note />
          </Boundary>
          <Boundary name="next" renderInstead={nothing}>
            <Next />
          </Boundary>
          {maySleep && <MaySleep mark={mark} />}
        </div>
      </div>
      <Boundary name="message" renderInstead={nothing}>
        <Message />
      </Boundary>
    </div>
  )
})

/** Keeps the place of the name. */
const nowhere = () => <span />

const LevelWord = ({ ever }: Pick<FaceProps, 'ever'>) => {
  const mark = useConfidence('mark')
  const idle = useShown(({ readout }) => readout.segment === null)
  return (
    <p className={styles.level} role="status" aria-label="Level">
      <LevelMark of={mark} />
      {idle && !ever ? 'Waiting' : levelWord(mark)}
    </p>
  )
}

const Title = ({ ever }: Pick<FaceProps, 'ever'>) => {
  const name = useConfidence('name')
  const isPerson = useConfidence('isPerson')
  const title = name ?? (ever ? 'No agenda yet' : 'Waiting for the console')
  return <Name key={title} full={title} short={isPerson ? surname(title) : null} />
}

/** The open question; of several, how many there are and the words of those that have some. `''`: nobody wrote any down. */
const questionsText = ({ session, readout }: Moment): string => {
  if (readout.questions.open === null) return ''
  const open = session.questions.filter(({ state }) => state === 'open')
  const texts = open.flatMap(({ question }) => question.text ?? [])
  return open.length > 1 && texts.length > 0 ? joined([`${open.length} questions`, ...texts], ' · ') : (texts[0] ?? '')
}

/** Over the name, in its seat: no digit moves for it. Whoever has the floor is named with it. */
const Question = () => {
  const shown = usePreference(({ showQuestion }) => showQuestion)
  const words = useShown((moment) => (shown && questionsText(moment)) || '')
  const who = useShown(({ readout }) => (words !== '' && readout.floor?.speaker.name) || '')
  return (
    <p className={styles.question} role="status" aria-label="Question" dir="auto">
      {words !== '' && (
        <span>
          {who !== '' && `${isolated(surname(who))}: `}
          {words}
        </span>
      )}
    </p>
  )
}

const Note = () => {
  const note = useConfidence('note')
  const speaking = useConfidence('speaking')
  return (
    note !== null && (
      <p>
        <span>{note}</span> {speaking && '· speaking '}
        <SmallTime />
      </p>
    )
  )
}

const Next = () => {
  const shown = usePreference(({ showNext }) => showNext)
  const next = useConfidence('next')
  return shown && next !== null && <p>Next: {isolated(next)}</p>
}

/** While it may still be seen to. */
const MaySleep = ({ mark }: { mark: ShownLevel }) => {
  const idle = useShown(({ readout }) => readout.segment === null)
  return (mark === 'ready' || idle) && <p>Screen may sleep</p>
}

const Time = () => <Digits className={styles.time} label="Time remaining" text={useConfidence('time')} />

const SmallTime = () => <b>{useConfidence('smallTime')}</b>

const TimeOfDay = () => {
  const shown = usePreference(({ showClock }) => showClock)
  const time = useShown((m) => shown && clockTime(m.now, m.session.rundown))
  return shown && <span className={styles.timeOfDay}>{time}</span>
}

/** A line of it stands where the name stood: no digit moves for it. The key lets the same words pulse once only. */
const Message = () => {
  const text = useShown((m) => m.readout.message?.text ?? '')
  const flash = useShown((m) => m.readout.message?.flash ?? false)
  return (
    <div className={styles.message} role="status" aria-label="Message">
      {text !== '' && <Band key={text} text={text} flash={flash} />}
    </div>
  )
}

const Band = ({ text, flash }: { text: string; flash: boolean }) => {
  const words = useRef<HTMLSpanElement>(null)
  const [high, setHigh] = useState(false)
  useMeasured(() => {
    const { current } = words
    if (current) setHigh(current.offsetHeight > 2 * parseFloat(getComputedStyle(current).fontSize))
  }, words)
  return (
    <p className={styles.band} data-flash={flash || undefined} data-high={high || undefined}>
      <span className={styles.words} ref={words} dir="auto">
        {text}
      </span>
    </p>
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
