import type { ReactNode } from 'react'
import type { Role, Rundown, Segment } from '../core/index.ts'
import { ROLES } from '../agenda/rundownFields.ts'
import { Button } from '../ui/Button.tsx'
import text from '../ui/text.module.css'
import { turnCells, turnKey, type segmentCells } from './cells.ts'
import { CellField } from './CellField.tsx'
import { splitEqually } from './distribute.ts'
import type { DocumentPlaces } from './documentPlaces.ts'
import { moveTurn, removeTurn, setSegment, setTurn } from './editRundown.ts'
import { KindSelect } from './KindSelect.tsx'
import type { RowActs } from './PlanRow.tsx'
import styles from './SegmentDetails.module.css'
import type { Plan } from './usePlan.ts'

type Props = {
  segment: Segment
  /** What its controls call it. */
  called: string
  cells: ReturnType<typeof segmentCells>
  rundown: Rundown
  plan: Plan
  acts: RowActs
  places: DocumentPlaces | null
}

const Line = ({ line, places }: { line: number | null; places: DocumentPlaces }) =>
  line !== null && (
    <Button kind="quiet" small disabled={places.show === null} onClick={() => places.show?.(line)}>
      {`Line ${line}`}
    </Button>
  )

const Speakers = ({ segment, called, cells, rundown, plan, places }: Omit<Props, 'acts'>) => (
  <div className={styles.speakers}>
    <div className={styles.head}>
      <b>Speakers</b>
      {segment.turns.length > 0 && (
        <Button kind="quiet" small onClick={() => plan.edit((of) => splitEqually(of, segment.id))}>
          Split equally among the speakers
        </Button>
      )}
    </div>
    {segment.turns.length > 0 && (
      <div className={`${styles.turn} ${styles.heads}`} aria-hidden>
        {['Role', 'Name', 'Position', 'Affiliation', 'Talk', 'minutes', ''].map((word) => (
          <span key={word}>{word}</span>
        ))}
      </div>
    )}
    <ol>
      {segment.turns.map((turn, index) => {
        const speaker = rundown.speakers.find(({ id }) => id === turn.speaker)
        if (!speaker) return null
        const of = turnCells(segment, called, index, speaker)
        const line = places?.person(segment.id, speaker.id) ?? null
        return (
          <li
            key={turnKey(segment, index)}
            className={styles.turn}
            data-turn={index}
            onMouseEnter={() => places?.point(line)}
            onFocus={() => places?.point(line)}
          >
            <select
              aria-label={`Role of ${speaker.name}`}
              value={turn.role}
              onChange={(event) => {
                const role = (Object.keys(ROLES) as Role[]).find((one) => one === event.target.value)
                if (role) plan.edit((from) => setTurn(from, segment.id, index, { role }))
              }}
            >
              {Object.entries(ROLES).map(([role, word]) => (
                <option key={role} value={role}>
                  {word}
                </option>
              ))}
            </select>
            <CellField cell={of.person} plan={plan} className={styles.name} placeholder="Name" />
            <CellField cell={of.position} plan={plan} placeholder="Position" />
            <CellField cell={of.affiliation} plan={plan} placeholder="Affiliation" />
            <CellField cell={of.talk} plan={plan} className={styles.talk} placeholder="Talk" />
            <CellField cell={of.minutes} plan={plan} className={styles.minutes} placeholder="min" />
            <span className={styles.acts}>
              {places && <Line line={line} places={places} />}
              <Button
                kind="quiet"
                small
                name={`Move ${speaker.name} up`}
                disabled={index === 0}
                onClick={() => plan.edit((from) => moveTurn(from, segment.id, index, index - 1))}
              >
                Up
              </Button>
              <Button
                kind="quiet"
                small
                name={`Remove ${speaker.name}`}
                onClick={() => plan.edit((from) => removeTurn(from, segment.id, index))}
              >
                Remove
              </Button>
            </span>
          </li>
        )
      })}
      <li className={styles.add} data-add-person>
        <CellField cell={cells.person} plan={plan} placeholder="Add a person: name, position, affiliation" />
      </li>
    </ol>
  </div>
)

const Captioned = ({ words, wide, children }: { words: string; wide?: boolean; children: ReactNode }) => (
  <label className={wide ? styles.wide : undefined}>
    <span>{words}</span>
    {children}
  </label>
)

/** Everything of a segment that its row has no room for. */
export const SegmentDetails = (props: Props) => {
  const { segment, called, cells, plan, acts, places } = props
  const { id } = segment
  return (
    <div className={styles.details}>
      <Speakers {...props} />
      <div className={styles.rest}>
        <Captioned words="Questions for the panel, one a line" wide>
          <CellField cell={cells.prompts} plan={plan} lines={Math.max(2, segment.prompts.length)} />
        </Captioned>
        <Captioned words="Note" wide>
          <CellField cell={cells.note} plan={plan} />
        </Captioned>
        <Captioned words="Cues, minutes left: 5, 2 Please conclude, 1" wide>
          <CellField cell={cells.cues} plan={plan} placeholder="as usual for its length" />
        </Captioned>
        <Captioned words="Own start">
          <CellField cell={cells.start} plan={plan} placeholder="none" />
        </Captioned>
        <div className={styles.kind}>
          <KindSelect segment={segment} called={called} plan={plan} />
        </div>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={segment.ringFenced}
            aria-label={`Ring-fence ${called}`}
            onChange={(event) => {
              const ringFenced = event.target.checked
              plan.edit((of) => setSegment(of, id, { ringFenced }))
            }}
          />
          <span>Ring-fenced: catching up takes nothing from it</span>
        </label>
      </div>
      <p className={`${styles.acts} ${text.small}`}>
        {places && <Line line={places.segment(id)} places={places} />}
        <Button kind="quiet" small keys="Alt+ArrowUp" name={`Move ${called} up`} onClick={() => acts.move(id, -1)}>
          Move up
        </Button>
        <Button kind="quiet" small keys="Alt+ArrowDown" name={`Move ${called} down`} onClick={() => acts.move(id, 1)}>
          Move down
        </Button>
        <Button kind="quiet" small keys="Control+D" name={`Duplicate ${called}`} onClick={() => acts.duplicate(id)}>
          Duplicate
        </Button>
        <Button
          kind="quiet"
          small
          keys="Control+Enter"
          name={`Insert below ${called}`}
          onClick={() => acts.addBelow(id)}
        >
          Insert below
        </Button>
        <Button kind="quiet" small keys="Control+Delete" name={`Delete ${called}`} onClick={() => acts.remove(id)}>
          Delete
        </Button>
      </p>
    </div>
  )
}
