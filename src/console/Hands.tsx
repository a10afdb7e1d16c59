import type { MouseEvent } from 'react'
import { isUnderWay, speakerName } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { Button } from '../ui/Button.tsx'
import { isolated } from '../ui/isolated.ts'
import { usePreference, useShown } from '../ui/rostrum.ts'
import text from '../ui/text.module.css'
import styles from './Hands.module.css'
import { type Action, nextSteps, whyNot } from './actions.ts'
import { inTrouble } from './AnswerLine.tsx'
import type { ConsoleProps } from './consoleProps.ts'
import { lengthInWords } from './signed.ts'
import type { KeyAction } from './keys.ts'
import { useActions } from './useActions.ts'
import { useKey } from './useKey.ts'
import { wouldGet } from './wouldGet.ts'

const named = (segment: Moment['readout']['segment']): string =>
  segment ? `${isolated(segment.title)}, ${lengthInWords(segment.planned)}` : ''

const follows = ({ readout }: Moment): string => {
  if (readout.phase === 'ready') return named(readout.segment)
  return readout.next ? named(readout.next) : 'This is the last segment'
}

/** `id` of a speaker: whom Next gives the floor to. */
const givesTo = (moment: Moment, id: string): string => {
  const name = isolated(speakerName(moment.session.rundown, id) ?? '')
  const gets = wouldGet(moment, id)
  return gets === null ? name : `${name}, ${gets}`
}

/** Enter, a second tap and the second click of a double one press what the first press has turned the button into. */
const mayRepeat = ({ detail, nativeEvent }: MouseEvent): boolean =>
  detail !== 1 || (nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch')

type HandProps = {
  action: Exclude<Action, 'end'>
  children: string
  name?: string
  className?: string | undefined
  kind?: 'grey' | 'primary'
}

/** Space does three things, one at a time. */
const keyAction = (action: Exclude<Action, 'end'>): KeyAction =>
  action === 'start' || action === 'pause' || action === 'resume' ? 'space' : action

const Hand = ({ action, children, name, className, kind = 'grey' }: HandProps) => {
  const actions = useActions()
  const keys = useKey(keyAction(action))
  const reason = useShown((moment) => whyNot(action, moment))
  return (
    <Button
      stacked
      kind={kind}
      name={name}
      keys={keys}
      className={className}
      disabled={reason !== null}
      title={reason ?? undefined}
      onClick={() => actions.do(action)}
    >
      {children}
    </Button>
  )
}

type Props = Pick<ConsoleProps, 'openReport'>

/** What the hands do: on the left what comes next, then time, then what takes it back. */
export const Hands = ({ openReport }: Props) => {
  const actions = useActions()
  const phase = useShown(({ readout }) => readout.phase)
  const steps = usePreference((all) => all.nextSteps)
  const speaker = useShown((moment) => nextSteps(moment, steps))
  const after = useShown((moment) => (speaker === null ? follows(moment) : givesTo(moment, speaker)))
  const trouble = useShown(inTrouble)
  const last = useShown(({ readout }) => isUnderWay(readout.phase) && readout.next === null)
  const big = phase === 'ready' ? 'start' : 'next'
  const bigKey = useKey(keyAction(big))
  const reportKey = useKey('report')
  const bigReason = useShown((moment) => (speaker === null ? whyNot(big, moment) : null))
  const endReason = useShown((moment) => whyNot('end', moment))
  return (
    <footer className={styles.hands}>
      <div>
        {phase === 'ended' ? (
          <Button kind="primary" keys={reportKey} className={styles.big} onClick={openReport}>
            <span className={styles.words}>
              <b>Report</b>
              <span className={text.oneLine} aria-hidden>
                The session has ended
              </span>
            </span>
          </Button>
        ) : (
          <Button
            kind={bigReason !== null ? 'grey' : big === 'start' ? 'primary' : 'inverse'}
            keys={bigKey}
            className={styles.big}
            disabled={bigReason !== null}
            title={bigReason ?? undefined}
            onClick={(event) => actions.do(big, mayRepeat(event))}
          >
            <span className={styles.words}>
              <b>{big === 'start' ? 'Start' : 'Next'}</b>
              <span className={text.oneLine} aria-hidden>
                {after}
              </span>
            </span>
          </Button>
        )}
      </div>
      <div>
        {phase === 'paused' ? (
          <Hand action="resume" kind={trouble ? 'grey' : 'primary'}>
            Resume
          </Hand>
        ) : (
          <Hand action="pause">Pause</Hand>
        )}
        <Hand action="remove" name="Remove 1 minute" className={styles.lesser}>
          −1 min
        </Hand>
        <Hand action="add" name="Add 1 minute" className={styles.lesser}>
          +1 min
        </Hand>
      </div>
      <div>
        <Hand action="back" className={styles.lesser}>
          Back
        </Hand>
        <Hand action="undo" className={styles.lesser}>
          Undo
        </Hand>
        <Hand action="redo" className={styles.lesser}>
          Redo
        </Hand>
        <span className={styles.apart} />
        <Button
          kind={last ? 'inverse' : 'line'}
          className={styles.end}
          disabled={endReason !== null}
          title={endReason ?? undefined}
          onClick={() => actions.do('end')}
        >
          End session
        </Button>
      </div>
    </footer>
  )
}
