import type { Rundown } from '../core/index.ts'
import { Button } from '../ui/Button.tsx'
import { counted } from '../ui/counted.ts'
import text from '../ui/text.module.css'
import { sessionName } from './chosenPart.ts'
import type { DocumentPlaces } from './documentPlaces.ts'
import type { Doubt } from './doubts.ts'
import styles from './ImportAgenda.module.css'
import { PlanEditor } from './PlanEditor.tsx'
import type { Plan } from './usePlan.ts'

type Props = {
  plan: Plan
  undo: (() => void) | null
  redo: (() => void) | null
  doubts: readonly Doubt[]
  places: DocumentPlaces
  /** The sessions of the document, where there are several, and which is used. */
  sessions: readonly Rundown[]
  chosen: number
  onChoose: (index: number) => void
}

/** Doubts first, then everything that would go live, to be corrected. */
export const WhatWasRead = ({ plan, undo, redo, doubts, places, sessions, chosen, onChoose }: Props) => {
  const left = doubts.filter(({ settled }) => !settled).length
  return (
    <section className={styles.read} aria-label="What was read" data-scrolls>
      <div className={styles.told}>
        {sessions.length > 0 && (
          <fieldset className={styles.sessions}>
            <legend>
              <b>Which session</b>
            </legend>
            {sessions.map((session, index) => (
              <label key={index}>
                <input type="radio" name="session" checked={index === chosen} onChange={() => onChoose(index)} />
                <span dir="auto">{sessionName(session)}</span>
              </label>
            ))}
          </fieldset>
        )}
        <div className={styles.doubtsHead}>
          <b>{left === 0 ? 'No doubts' : counted(left, 'doubt')}</b>
          <span className={`${text.small} ${text.fact}`}>nothing was invented</span>
        </div>
        {doubts.length > 0 && (
          <ol className={styles.doubts}>
            {doubts.map(({ message, line, settled }, index) => (
              <li key={index} data-settled={settled || undefined}>
                <b className={styles.number}>{index + 1}</b>
                <p>{message}</p>
                {settled ? (
                  <span className={`${text.small} ${text.fact}`}>settled</span>
                ) : (
                  line !== undefined && (
                    <Button kind="quiet" small disabled={places.show === null} onClick={() => places.show?.(line)}>
                      {`Line ${line}`}
                    </Button>
                  )
                )}
              </li>
            ))}
          </ol>
        )}
      </div>
      <PlanEditor
        plan={plan}
        undo={undo}
        redo={redo}
        places={places}
        brief
        marksOf={(segment) =>
          doubts.flatMap((doubt, index) => (doubt.segment === segment && !doubt.settled ? [index + 1] : []))
        }
      />
    </section>
  )
}
