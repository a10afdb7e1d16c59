import { useShallow } from 'zustand/react/shallow'
import { cuesOf, duration, nextSpeaker, speakerName } from '../core/index.ts'
import type { Speaker } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { Button } from '../ui/Button.tsx'
import { Digits } from '../ui/Digits.tsx'
import { KeyCap } from '../ui/KeyCap.tsx'
import { LevelMark } from '../ui/LevelMark.tsx'
import { TimeLine } from '../ui/TimeLine.tsx'
import { digitsText } from '../ui/digitsText.ts'
import { isolated, joined } from '../ui/isolated.ts'
import { levelWord, type ShownLevel } from '../ui/levelWord.ts'
import { useShown } from '../ui/rostrum.ts'
import { timeLine } from '../ui/timeLine.ts'
import text from '../ui/text.module.css'
import { MINUTE } from './actions.ts'
import styles from './Gauge.module.css'
import { lastTurn } from './lastTurn.ts'
import { useActions } from './useActions.ts'
import { useKey } from './useKey.ts'
import { wouldGet } from './wouldGet.ts'

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
  return speakerName(session.rundown, first) ?? ''
}

/** What is asked now: `'“Who pays?”'`, or how many questions are open together. */
const asked = ({ readout: { questions }, session }: Moment): string | null => {
  if (questions.open === null) return null
  if (session.open > 1) return `${session.open} questions`
  const { text: words, asker } = questions.open
  return words === null ? isolated(asker ?? 'a question') : `“${isolated(words)}”`
}

const caption = (moment: Moment): string => {
  const { segment, phase, floor } = moment.readout
  const question = asked(moment)
  if (floor) return question === null ? officeOf(floor.speaker) : `answers ${question}`
  if (phase === 'ready') {
    const first = moment.session.rundown.speakers.find(({ id }) => id === segment?.turns[0]?.speaker)
    return first ? `Speaks first. ${officeOf(first)}` : ''
  }
  return question === null || phase === 'ended' ? '' : `Open: ${question}`
}

/** Whether the floor was given with the open question: then their times are one. */
const answers = ({ session }: Moment): boolean => session.floor?.question != null

const given = (moment: Moment): string => {
  const { floor, questions } = moment.readout
  if (!floor) return ''
  if (floor.allotted !== null) return `of ${digitsText(floor.allotted, 'countdown')}`
  return answers(moment) && questions.pace !== null
    ? `so far · usual ${digitsText(questions.pace, 'elapsed')}`
    : 'so far'
}

const level = ({ readout: { floor } }: Moment): ShownLevel => floor?.level ?? 'ready'
const word = (moment: Moment): string => {
  const { floor, phase } = moment.readout
  if (!floor) return phase === 'ended' ? 'The session has ended' : 'No one has the floor'
  if (phase === 'paused') return levelWord('paused')
  if (floor.level !== 'on-time') return levelWord(floor.level)
  return answers(moment) ? 'Question open' : 'Speaking'
}

/** Who speaks next, and what they would get. */
const upcoming = (moment: Moment): { readonly name: string; readonly gets: string } | null => {
  const { session, readout } = moment
  const id = readout.phase === 'ended' ? null : nextSpeaker(session)
  const name = speakerName(session.rundown, id)
  return id === null || name === null ? null : { name, gets: wouldGet(moment, id) ?? '' }
}

const floorText = ({ readout: { floor } }: Moment): string =>
  floor ? digitsText(floor.remaining ?? floor.elapsed, floor.remaining === null ? 'elapsed' : 'countdown') : ''

const FloorTime = () => <Digits className={styles.digits} label="Floor time" text={useShown(floorText)} />

/** A minute more or less for the turn. */
const TurnTime = () => {
  const actions = useActions()
  const [more, less] = [useKey('addTurn'), useKey('removeTurn')]
  return (
    <span className={styles.minutes}>
      <Button
        kind="line"
        small
        name="A minute more for this turn"
        keys={more}
        onClick={() => actions.addTurnTime(MINUTE)}
      >
        +1
      </Button>
      <Button
        kind="line"
        small
        name="A minute less for this turn"
        keys={less}
        onClick={() => actions.addTurnTime(duration(-MINUTE))}
      >
        −1
      </Button>
    </span>
  )
}

/** The turn that has ended, and the one that comes. */
const Turns = () => {
  const actions = useActions()
  const last = useShown(useShallow(({ session }) => lastTurn(session)))
  const next = useShown(useShallow(upcoming))
  const nextKey = useKey('nextSpeaker')
  return (
    <div className={styles.turns}>
      {last && (
        <p className={styles.turn}>
          <span className={text.caption}>Last</span>
          <span className={text.oneLine} dir="auto">
            {last.name}
          </span>
          <span>{last.over}</span>
          <span>{last.ran}</span>
        </p>
      )}
      {next && (
        <button type="button" className={styles.turn} aria-keyshortcuts={nextKey} onClick={() => actions.nextSpeaker()}>
          <span className={text.caption}>Next</span>
          <span className={text.oneLine} dir="auto">
            {next.name}
          </span>
          <KeyCap keys={nextKey} />
          <span>{next.gets}</span>
        </button>
      )}
    </div>
  )
}

/** Whoever has the floor; where nobody has, who had it and who comes next. */
export const FloorGauge = () => {
  const taken = useShown(({ readout }) => readout.floor !== null)
  const timed = useShown(({ readout }) => readout.floor !== null && readout.floor.allotted !== null)
  const phase = useShown(({ readout }) => readout.phase)
  const shown = useShown(level)
  const name = useShown(holder)
  return (
    <section className={styles.floor}>
      <div className={styles.field} data-level={shown} data-phase={phase} data-taken={taken || undefined}>
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
        {timed && <TurnTime />}
        {!taken && phase !== 'ready' && <Turns />}
        <TimeLine className={styles.line} select={line} />
      </div>
    </section>
  )
}
