import { useSortable } from '@dnd-kit/sortable'
import { clockTime } from '../core/index.ts'
import type { ClockTime, Rundown, Segment } from '../core/index.ts'
import { Button } from '../ui/Button.tsx'
import text from '../ui/text.module.css'
import { calledSegment, segmentCells } from './cells.ts'
import { CellField } from './CellField.tsx'
import { KindSelect } from './KindSelect.tsx'
import styles from './PlanTable.module.css'
import { SegmentDetails } from './SegmentDetails.tsx'
import { segmentFacts } from './segmentFacts.ts'
import type { DocumentPlaces } from './documentPlaces.ts'
import type { Plan } from './usePlan.ts'

/** What can be done with a row, by buttons and by keys. */
export type RowActs = {
  addBelow(id: string): void
  duplicate(id: string): void
  remove(id: string): void
  move(id: string, by: 1 | -1): void
  details(id: string): void
}

type Props = {
  segment: Segment
  index: number
  rundown: Rundown
  plan: Plan
  acts: RowActs
  begins: ClockTime | null
  ends: ClockTime | null
  open: boolean
  /** What the running session has of it. */
  begun: 'running' | 'has run' | null
  places: DocumentPlaces | null
  /** Numbers of what is doubted of it. */
  marks: readonly number[]
  /** From the top of the list, in px; unset: where it falls. */
  top: number | undefined
  measure: ((row: Element | null) => void) | undefined
}

export const PlanRow = (props: Props) => {
  const { segment, index, rundown, plan, acts, begins, ends, open, begun, places, marks, top, measure } = props
  const { id } = segment
  const cells = segmentCells(segment, index, begins)
  const called = calledSegment(segment, index)
  const facts = segmentFacts(segment, rundown, { begins, left: plan.times.unallotted })
  const line = places?.segment(id)
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id,
    data: { called },
  })
  return (
    <div
      ref={(element) => {
        setNodeRef(element)
        measure?.(element)
      }}
      className={styles.row}
      role="row"
      aria-rowindex={index + 2}
      data-row={id}
      data-index={index}
      data-dragging={isDragging || undefined}
      data-begun={begun ?? undefined}
      onMouseEnter={() => places?.point(line ?? null)}
      onMouseLeave={() => places?.point(null)}
      style={{
        ...(top !== undefined && { position: 'absolute', top, insetInline: 0 }),
        ...(transform && { transform: `translateY(${Math.round(transform.y)}px)` }),
        transition,
      }}
    >
      <div className={styles.cells} role="presentation">
        <div role="cell" className={styles.place}>
          <button
            type="button"
            ref={setActivatorNodeRef}
            className={styles.handle}
            {...attributes}
            {...listeners}
            aria-label={`Move ${called}`}
            data-handle
          >
            {index + 1}
          </button>
        </div>
        <div role="cell" className={styles.title} data-column="title">
          <CellField cell={cells.title} plan={plan} placeholder="Title" />
          {marks.map((number) => (
            <b key={number} className={styles.mark}>
              {number}
            </b>
          ))}
        </div>
        <div role="cell" className={styles.kind} data-column="kind">
          <KindSelect segment={segment} called={called} plan={plan} />
        </div>
        <div role="cell" className={`${styles.facts} ${text.small} ${text.fact}`} title={facts}>
          {begun !== null && <b>{begun} </b>}
          <span dir="auto">{facts}</span>
        </div>
        <div role="cell" className={styles.time}>
          {begins === null ? '–' : clockTime(begins, rundown)}
        </div>
        <div role="cell" className={`${styles.time} ${styles.end}`}>
          {ends === null ? '–' : clockTime(ends, rundown)}
        </div>
        <div role="cell" className={`${styles.figure} ${styles.shortest}`} data-column="shortest">
          <CellField cell={cells.shortest} plan={plan} placeholder={segment.planned === null ? '0' : 'half'} />
        </div>
        <div role="cell" className={`${styles.figure} ${styles.minutes}`} data-column="minutes">
          <CellField cell={cells.minutes} plan={plan} placeholder="open" />
        </div>
        <div role="cell" className={styles.more} data-column="details">
          <Button
            kind="quiet"
            small
            name={`Details of ${called}`}
            aria-expanded={open}
            onClick={() => acts.details(id)}
          >
            Details
          </Button>
        </div>
      </div>
      {open && (
        <div role="cell" className={styles.details} data-details>
          <SegmentDetails {...{ segment, called, cells, rundown, plan, acts, places }} />
        </div>
      )}
    </div>
  )
}
