import { cuesOf } from '../core/index.ts'
import type { Speaker } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { Digits } from '../ui/Digits.tsx'
import { LevelMark } from '../ui/LevelMark.tsx'
import { TimeLine } from '../ui/TimeLine.tsx'
import { digitsText } from '../ui/digitsText.ts'
import { isolated, joined } from '../ui/isolated.ts'
import { levelWord, type ShownLevel } from '../ui/levelWord.ts'
import { useShown } from '../ui/rostrum.ts'
import { timeLine } from '../ui/timeLine.ts'
import text from '../ui/text.module.css'
import styles from './Gauge.module.css'

const line = ({ session, readout: { floor } }: Moment): readonly number[] =>
  floor && floor.allotted !== null
    ? timeLine(
        floor.elapsed,
        floor.allotted,
        cuesOf(floor.allotted, null, session.rundown.cueTimes).map((cue) => cue.remaining),
      )
    : []

const officeOf = ({ position, affiliation }: Speaker): string => joined([position, affiliation], ', ')

const holder = ({ readout: { floor, segment, phase }, session }: Moment): string => {
  if (floor) return floor.speaker.name
  const first = phase === 'ready' ? segment?.turns[0]?.speaker : undefined
  return session.rundown.speakers.find(({ id }) => id === first)?.name ?? ''
}

const caption = ({ readout: { floor, segment, phase, questions }, session }: Moment): string => {
  const question = questions.open?.text ?? null
  const answers =
    questions.open &&
    (question === null
      ? `answers ${isolated(questions.open.asker ?? 'a question')}`
      : `answers “${isolated(question)}”`)
  if (floor) return answers ?? officeOf(floor.speaker)
  if (phase === 'ready') {
    const first = session.rundown.speakers.find(({ id }) => id === segment?.turns[0]?.speaker)
    return first ? `Speaks first. ${officeOf(first)}` : ''
  }
  const last = session.turns.at(-1)
  const name = session.rundown.speakers.find(({ id }) => id === last?.speaker)?.name
  return last && name !== undefined ? `Last: ${isolated(name)}, ${digitsText(last.ran, 'elapsed')}` : ''
}

const given = ({ readout: { floor, questions } }: Moment): string => {
  if (!floor) return ''
  if (floor.allotted !== null) return `of ${digitsText(floor.allotted, 'countdown')}`
  return questions.open && questions.pace !== null
    ? `so far · usual ${digitsText(questions.pace, 'elapsed')}`
    : 'so far'
}

const level = ({ readout: { floor } }: Moment): ShownLevel => floor?.level ?? 'ready'
const word = ({ readout: { floor, questions, phase } }: Moment): string => {
  if (!floor) return phase === 'ended' ? 'The session has ended' : 'No one has the floor'
  if (phase === 'paused') return levelWord('paused')
  if (floor.level !== 'on-time') return levelWord(floor.level)
  return questions.open ? 'Question open' : 'Speaking'
}

const floorText = ({ readout: { floor } }: Moment): string =>
  floor ? digitsText(floor.remaining ?? floor.elapsed, floor.remaining === null ? 'elapsed' : 'countdown') : ''

const FloorTime = () => <Digits className={styles.digits} label="Floor time" text={useShown(floorText)} />

/** Whoever has the floor. */
export const FloorGauge = () => {
  const taken = useShown(({ readout }) => readout.floor !== null)
  const phase = useShown(({ readout }) => readout.phase)
  const shown = useShown(level)
  const name = useShown(holder)
  return (
    <section className={styles.floor}>
      <div className={styles.field} data-level={shown} data-phase={phase}>
        <div className={styles.label}>
          {name !== '' && (
            <h2 className={styles.title} dir="auto">
              {name}
            </h2>
          )}
          <p className={`${text.small} ${text.fact}`} dir="auto">
            {useShown(caption)}
          </p>
        </div>
        <span className={styles.level}>
          <LevelMark of={taken && phase === 'paused' ? 'paused' : shown} />
          {useShown(word)}
        </span>
        <span className={styles.given}>{useShown(given)}</span>
        {taken && <FloorTime />}
        <TimeLine className={styles.line} select={line} />
      </div>
    </section>
  )
}
