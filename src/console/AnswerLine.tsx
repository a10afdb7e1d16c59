import { useShallow } from 'zustand/react/shallow'
import { clockTime } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { Button } from '../ui/Button.tsx'
import { LevelMark } from '../ui/LevelMark.tsx'
import { useShown } from '../ui/rostrum.ts'
import text from '../ui/text.module.css'
import styles from './AnswerLine.module.css'
import { answer } from './answer.ts'
import type { Notice } from './consoleProps.ts'
import { balanceOf } from './payers.ts'
import { lastTwoAt } from './lastQuestions.ts'
import { useKey } from './useKey.ts'

const MINUTE = 60_000

/** Whether there is less time than the plan needs, and something can still be done about it. */
export const inTrouble = (moment: Moment): boolean => balanceOf(moment) < 0

/** Whether the session is ahead of its plan by minutes that somebody could get. */
const isEarly = (moment: Moment): boolean =>
  moment.readout.phase === 'running' &&
  Math.floor((moment.readout.behind ?? 0) / 1000) <= -60 &&
  balanceOf(moment) >= MINUTE

/** In Q&A: how many more questions fit, at the pace so far, and when to say so. */
const room = (moment: Moment): { room: string; announce: string } | null => {
  const { roomFor } = moment.readout.questions
  const at = lastTwoAt(moment)
  if (at === null || roomFor === null) return null
  return {
    room: roomFor === 0 ? 'No room for another' : `Room for about ${roomFor} more`,
    announce: moment.now < at ? `Announce the last two at ${clockTime(at, moment.session.rundown)}.` : '',
  }
}

type Props = {
  notice: Notice | null
  /** `null`: nothing can be done here. */
  onCatchUp: (() => void) | null
}

/** "Will we end on time?", what supports the answer, and what Rostrum suggests. */
export const AnswerLine = ({ notice, onCatchUp }: Props) => {
  const { ends, late, rest, because } = useShown(useShallow(answer))
  const questions = useShown(useShallow(room))
  const trouble = useShown(inTrouble)
  const early = useShown(isEarly)
  const catchUpKey = useKey('catchUp')
  const running = useShown(({ readout }) => readout.phase === 'running')
  return (
    <section className={styles.answer}>
      <p className={styles.sentence}>
        {ends}
        {late === null ? (
          rest !== null && ` · ${rest}`
        ) : (
          <>
            <span className={text.unseen}> · </span>
            <span className={styles.late}>
              <LevelMark of="over" />
              {late}
            </span>
          </>
        )}
      </p>
      <div className={styles.rest}>
        {notice ? (
          <NoticeText notice={notice} />
        ) : (
          <>
            {questions && !trouble && <p className={styles.sentence}>{questions.room}</p>}
            <p className={text.fact}>{questions && !trouble ? questions.announce : because}</p>
          </>
        )}
        {early && onCatchUp && (
          <Button className={styles.suggested} kind="line" keys={catchUpKey} onClick={onCatchUp}>
            Give time
          </Button>
        )}
        {trouble && onCatchUp && (
          <Button
            className={styles.suggested}
            kind={running ? 'primary' : 'line'}
            keys={catchUpKey}
            onClick={onCatchUp}
          >
            Catch up
          </Button>
        )}
      </div>
    </section>
  )
}

/** Stands where the supporting sentence stood, so that nothing else moves. */
export const NoticeText = ({ notice: { text: said, action, dismiss, polite } }: { notice: Notice }) => {
  const leaveOutKey = useKey('leaveOut')
  return (
    <div className={styles.notice}>
      <p role={polite ? undefined : 'alert'}>{said}</p>
      {action && (
        <Button kind="line" small keys={action.key && leaveOutKey} onClick={action.run}>
          {action.label}
        </Button>
      )}
      {dismiss && (
        <Button kind="quiet" small onClick={dismiss}>
          Dismiss
        </Button>
      )}
    </div>
  )
}
