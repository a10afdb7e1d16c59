import { type RefObject, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { disarmed, MOST } from '../core/index.ts'
import type { AskedQuestion } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { Button } from '../ui/Button.tsx'
import { KeyCap } from '../ui/KeyCap.tsx'
import { isolated, joined } from '../ui/isolated.ts'
import { useRostrum, useShown } from '../ui/rostrum.ts'
import text from '../ui/text.module.css'
import styles from './Queue.module.css'
import { parseQuestion } from './parseQuestion.ts'
import { useActions } from './useActions.ts'
import { useKey } from './useKey.ts'

const inState =
  (state: AskedQuestion['state']) =>
  ({ session }: Moment): readonly AskedQuestion[] =>
    session.questions.filter((asked) => asked.state === state)
const waitingOf = inState('waiting')
const parkedOf = inState('parked')
const openOf = ({ session }: Moment): AskedQuestion | null =>
  session.questions.find(({ state }) => state === 'open') ?? null

/** The question "O" opens: the first that waits. */
export const firstWaiting = (moment: Moment): string | null => waitingOf(moment)[0]?.question.id ?? null

const Words = ({ asked }: { asked: AskedQuestion }) => {
  const { asker, text: words, to } = asked.question
  const panelist = useShown(({ session }) => session.rundown.speakers.find(({ id }) => id === to)?.name ?? null)
  const under = joined([words === null ? null : asker, panelist === null ? null : `to ${isolated(panelist)}`], ' · ')
  return (
    <span className={styles.words}>
      <span className={text.oneLine} dir="auto" title={words ?? undefined}>
        {words ?? asker ?? 'A question'}
      </span>
      {under !== '' && (
        <span className={`${text.small} ${text.caption} ${text.oneLine}`} dir="auto">
          {under}
        </span>
      )}
    </span>
  )
}

type Props = {
  /** Where the next question is written down. */
  input: RefObject<HTMLInputElement | null>
  /** Without a head as long as nobody has asked: something else has the place. */
  brief: boolean
}

/** Who asked what, in order; and one line to write the next one down while listening. */
export const Queue = ({ input, brief }: Props) => {
  const actions = useActions()
  const { moments } = useRostrum()
  const waiting = useShown(useShallow(waitingOf))
  const parked = useShown(useShallow(parkedOf))
  const open = useShown(openOf)
  const total = useShown(({ session }) => session.questions.length)
  const answered = useShown(({ readout }) => readout.questions.answered)
  const room = useShown(({ readout }) => (readout.segment?.kind === 'qa' ? readout.questions.roomFor : null))
  const possible = useShown(({ readout }) => readout.phase === 'running' || readout.phase === 'paused')
  const ended = useShown(({ readout }) => readout.phase === 'ended')
  const openKey = useKey('openQuestion')
  const questionKey = useKey('question')
  const [line, setLine] = useState('')
  const [cut, setCut] = useState(false)
  const ask = () => {
    const question = parseQuestion(line, moments.getState().session.rundown.speakers)
    if (question && actions.ask(question) === null) setLine('')
  }
  const counts = [answered > 0 ? `${answered} answered` : null, parked.length > 0 ? `${parked.length} parked` : null]
  return (
    <section className={styles.queue}>
      {!(brief && total === 0) && (
        <div className={styles.head}>
          <b>{waiting.length === 0 ? 'Questions' : `Questions, ${waiting.length} waiting`}</b>
          <span>{counts.filter((count) => count !== null).join(' · ')}</span>
        </div>
      )}
      <ol className={styles.list} aria-label="Questions">
        {open && (
          <li data-open>
            <span className={styles.number}>
              <i className={styles.mark} />
            </span>
            <Words asked={open} />
            <Button kind="line" small onClick={() => actions.closeQuestion(open.question.id, 'answered')}>
              Answered
            </Button>
            <Button kind="quiet" small onClick={() => actions.closeQuestion(open.question.id, 'parked')}>
              Park
            </Button>
          </li>
        )}
        {waiting.map((asked, index) => (
          <li key={asked.question.id}>
            <span className={styles.number}>{index + 1}</span>
            <Words asked={asked} />
            {room !== null && index >= room && (
              <span className={`${text.small} ${text.caption} ${styles.aside}`}>may not fit</span>
            )}
            <Button
              kind={index === 0 ? 'line' : 'quiet'}
              small
              keys={index === 0 ? openKey : undefined}
              disabled={!possible}
              onClick={() => actions.openQuestion(asked.question.id)}
            >
              Open
            </Button>
            <Button kind="quiet" small onClick={() => actions.closeQuestion(asked.question.id, 'parked')}>
              Park
            </Button>
          </li>
        ))}
        {parked.map((asked) => (
          <li key={asked.question.id} data-parked>
            <span className={styles.number}>–</span>
            <Words asked={asked} />
            <span className={`${text.small} ${text.caption} ${styles.aside}`}>parked</span>
            <Button kind="quiet" small disabled={!possible} onClick={() => actions.openQuestion(asked.question.id)}>
              Open
            </Button>
          </li>
        ))}
      </ol>
      {!ended && (
        <label className={styles.ask}>
          <KeyCap keys={questionKey} />
          <input
            ref={input}
            value={line}
            aria-label="New question"
            placeholder="name: question > panelist"
            autoComplete="off"
            enterKeyHint="done"
            dir="auto"
            onChange={(event) => {
              const typed = Array.from(disarmed(event.currentTarget.value))
              setCut(typed.length > MOST.question)
              setLine(typed.slice(0, MOST.question).join(''))
            }}
            onFocus={() => setCut(false)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') event.currentTarget.blur()
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
              ask()
              // Back to the session's keys: the next thing a moderator needs is Space or Next.
              event.currentTarget.blur()
            }}
          />
        </label>
      )}
      {cut && (
        <p className={`${text.small} ${text.fact}`} role="alert">
          The question was cut after {MOST.question} characters.
        </p>
      )}
    </section>
  )
}
