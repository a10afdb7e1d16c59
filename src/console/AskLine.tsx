import { type RefObject, useId, useState } from 'react'
import { disarmed, MOST, speakerName } from '../core/index.ts'
import { KeyCap } from '../ui/KeyCap.tsx'
import { isolated } from '../ui/isolated.ts'
import { useRostrum, useShown } from '../ui/rostrum.ts'
import text from '../ui/text.module.css'
import styles from './Queue.module.css'
import { parseQuestion } from './parseQuestion.ts'
import { useActions } from './useActions.ts'
import { useKey } from './useKey.ts'

/** One line to write down the next question while listening. */
export const AskLine = ({ input }: { input: RefObject<HTMLInputElement | null> }) => {
  const actions = useActions()
  const { moments } = useRostrum()
  const questionKey = useKey('question')
  const how = useId()
  const [line, setLine] = useState('')
  const [cut, setCut] = useState(false)
  const to = useShown(({ session }) => {
    const id = parseQuestion(line, session.rundown.speakers)?.to ?? null
    return speakerName(session.rundown, id)
  })
  const ask = () => {
    const question = parseQuestion(line, moments.getState().session.rundown.speakers)
    if (question && actions.ask(question) === null) setLine('')
  }
  return (
    <>
      <label className={styles.ask}>
        <KeyCap keys={questionKey} />
        <input
          ref={input}
          value={line}
          aria-label="New question"
          aria-describedby={how}
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
            // Back to the session's keys, unless more is to come: the next thing a moderator needs is Space or Next.
            if (!event.shiftKey) event.currentTarget.blur()
          }}
        />
        {line !== '' && (
          <span className={`${text.small} ${text.caption} ${styles.hint}`} aria-hidden>
            {to === null ? <span className={styles.spare}>Shift Enter: and another</span> : `to ${isolated(to)}`}
            <KeyCap keys="Enter" />
          </span>
        )}
      </label>
      <span id={how} className={text.unseen}>
        Enter queues it, Shift and Enter queue it and stay for the next.
      </span>
      {cut && (
        <p className={`${text.small} ${text.fact}`} role="alert">
          The question was cut after {MOST.question} characters.
        </p>
      )}
    </>
  )
}
