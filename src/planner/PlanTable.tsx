import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
  type Over,
  type Active,
} from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import text from '../ui/text.module.css'
import type { DocumentPlaces } from './documentPlaces.ts'
import { addSegment, duplicateSegment, moveSegment, moveTurn, removeSegment, type Added } from './editRundown.ts'
import type { PaperTimes } from './paperTimes.ts'
import { PlanRow, type RowActs } from './PlanRow.tsx'
import styles from './PlanTable.module.css'
import type { Plan } from './usePlan.ts'

/** As many rows are drawn as they are; of more only those that are seen, and some around them. */
const FEW = 40
const AROUND = 8
/** Of a row that was not seen yet, in px. */
const ROW = 53

/** When the segments begin and end, in rundown order. */
export type ShownTimes = Pick<PaperTimes, 'starts' | 'ends'>

type Props = {
  plan: Plan
  /** What the running session has of a segment. */
  begun: ReadonlyMap<string, 'running' | 'has run'>
  places: DocumentPlaces | null
  times: ShownTimes
  /** The segment where the focus begins; unset, or `null`: elsewhere. */
  beginAt?: string | null | undefined
  /** Numbers of what is doubted of a segment. */
  marksOf: (segment: string) => readonly number[]
}

/** Below the row. */
const DETAILS = 'below'

/** Where the focus is to go once it is there. */
type Wanted = { readonly row: string; readonly column: string }

const called = (one: Active | Over | null): string => String(one?.data.current?.['called'] ?? 'the end')

const announcements: Announcements = {
  onDragStart: ({ active }) =>
    `Picked up ${called(active)}. Arrow keys move it, Space puts it down, Escape puts it back.`,
  // At first it is over itself.
  onDragOver: ({ active, over }) =>
    over && over.id !== active.id ? `${called(active)} is now at the place of ${called(over)}.` : undefined,
  onDragEnd: ({ active, over }) =>
    over ? `${called(active)} was put down at the place of ${called(over)}.` : undefined,
  onDragCancel: ({ active }) => `${called(active)} is back where it was.`,
}
const screenReaderInstructions = {
  draggable:
    'Press Space to pick the segment up, the arrow keys to move it, Space to put it down, Escape to put it back.',
}

const HEADS = [
  ['place', 'Place'],
  ['title', 'Segment'],
  ['kind', 'Kind'],
  ['facts', 'Who, and what else'],
  ['start', 'start'],
  ['end', 'end'],
  ['figure', 'at least'],
  ['minutes', 'minutes'],
  ['more', 'Details'],
] as const
/** What stands below says it. */
const UNSEEN: readonly string[] = ['place', 'more']

/** The segments, edited as in a spreadsheet. */
export const PlanTable = ({ plan, begun, places, times, beginAt, marksOf }: Props) => {
  const { rundown } = plan
  const { segments } = rundown
  const ids = segments.map(({ id }) => id)
  const root = useRef<HTMLDivElement>(null)
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [margin, setMargin] = useState(0)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState<string | null>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const wanted = useRef<Wanted | null>(null)
  const [, again] = useState(0)

  const virtual = segments.length > FEW
  const virtualizer = useVirtualizer({
    enabled: virtual,
    count: segments.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW,
    getItemKey: (index) => ids[index] ?? index,
    overscan: AROUND,
    scrollMargin: margin,
    // What is dragged and where one types must not go away.
    rangeExtractor: (range) => {
      const kept = [at, dragged].map((id) => (id === null ? -1 : ids.indexOf(id))).filter((index) => index >= 0)
      return [...new Set([...defaultRangeExtractor(range), ...kept])].toSorted((a, b) => a - b)
    },
  })
  const rows: readonly { readonly index: number; readonly top?: number }[] = virtual
    ? virtualizer.getVirtualItems().map(({ index, start }) => ({ index, top: start - margin }))
    : segments.map((_, index) => ({ index }))

  // What stands above the table grows and shrinks.
  const place = useEffectEvent(() => {
    const found = root.current?.closest<HTMLElement>('[data-scrolls]') ?? null
    const above =
      found && root.current ? root.current.getBoundingClientRect().top - found.getBoundingClientRect().top : 0
    const from = Math.round(above + (found?.scrollTop ?? 0))
    if (found !== scroller) setScroller(found)
    if (from !== margin) setMargin(from)
  })
  useLayoutEffect(() => place())

  const focus = (row: string, column: string) => {
    wanted.current = { row, column }
    again((count) => count + 1)
  }
  useLayoutEffect(() => {
    const { row, column } = wanted.current ?? {}
    if (row === undefined || column === undefined) return
    const element = root.current?.querySelector(`[data-row="${CSS.escape(row)}"]`)
    if (!element) {
      const index = ids.indexOf(row)
      if (index < 0) wanted.current = null
      else if (virtual) virtualizer.scrollToIndex(index)
      return
    }
    wanted.current = null
    const inColumn = element.querySelector<HTMLElement>(
      column === DETAILS ? '[data-details] :is(input, select)' : `[data-column="${column}"] :is(input, select, button)`,
    )
    const field = inColumn ?? element.querySelector<HTMLElement>('input')
    field?.focus()
    field?.scrollIntoView({ block: 'nearest' })
  })

  const begin = useEffectEvent(() => {
    if (beginAt != null) focus(beginAt, 'minutes')
  })
  useEffect(() => begin(), [])

  const columnOf = (target: EventTarget) =>
    target instanceof Element ? (target.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? null) : null
  const add = (make: (of: typeof rundown) => Added | null, column: string) => {
    let added: Added | null = null
    const done = plan.edit((of) => {
      added = make(of)
      return added === null ? of : (added as Added).rundown
    })
    if (done && added !== null) focus((added as Added).id, column)
  }
  const acts: RowActs = {
    addBelow: (id) => add((of) => addSegment(of, id), 'title'),
    duplicate: (id) => add((of) => duplicateSegment(of, id), 'title'),
    remove(id) {
      const index = ids.indexOf(id)
      const next = ids[index + 1] ?? ids[index - 1]
      const column = columnOf(document.activeElement ?? document.body) ?? 'title'
      if (plan.edit((of) => removeSegment(of, id)) && next !== undefined) focus(next, column)
    },
    move(id, by) {
      const column = columnOf(document.activeElement ?? document.body)
      if (plan.edit((of) => moveSegment(of, id, ids.indexOf(id) + by)) && column !== null) focus(id, column)
    },
    details(id) {
      setOpened((were) => (were.has(id) ? new Set([...were].filter((one) => one !== id)) : new Set([...were, id])))
    },
  }

  const step = (row: string, column: string, by: 1 | -1, addLast: boolean) => {
    plan.settle()
    const next = ids[ids.indexOf(row) + by]
    if (next !== undefined) focus(next, column)
    // While a session runs nothing is added by the way.
    else if (by === 1 && addLast && begun.size === 0) acts.addBelow(row)
  }

  /** Whether the key was meant for the table. */
  const onKey = (event: KeyboardEvent, target: Element, row: string): boolean => {
    const { key, altKey, shiftKey } = event
    const control = event.ctrlKey || event.metaKey
    const turn = target.closest<HTMLElement>('[data-turn]')
    if (control && key === 'Enter') acts.addBelow(row)
    else if (control && key.toLowerCase() === 'd') acts.duplicate(row)
    else if (control && key === 'Delete') acts.remove(row)
    else if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      const by = key === 'ArrowUp' ? -1 : 1
      const from = Number(turn?.dataset['turn'])
      if (turn) plan.edit((of) => moveTurn(of, row, from, from + by))
      else acts.move(row, by)
    } else if (key === 'F2') {
      const closing = opened.has(row)
      acts.details(row)
      focus(row, closing ? 'title' : DETAILS)
    } else if (control || altKey) return false
    else if (target.closest('[data-add-person]') && key === 'Enter') plan.settle()
    else if (turn && key === 'Enter' && target.matches('input')) {
      plan.settle()
      const beside = shiftKey ? turn.previousElementSibling : turn.nextElementSibling
      const fields = beside?.querySelectorAll('input') ?? []
      const field = fields[[...turn.querySelectorAll('input')].indexOf(target as HTMLInputElement)] ?? fields[0]
      field?.focus()
    } else {
      const column = columnOf(target)
      if (column === null || target.matches('button')) return false
      const inSelect = target.matches('select')
      if (key === 'Enter') step(row, column, shiftKey ? -1 : 1, true)
      else if (key === 'ArrowDown' && !inSelect) step(row, column, 1, false)
      else if (key === 'ArrowUp' && !inSelect) step(row, column, -1, false)
      else return false
    }
    return true
  }

  const onDragEnd = ({ active, over }: DragEndEvent) => {
    setDragged(null)
    const to = over ? ids.indexOf(String(over.id)) : -1
    if (to >= 0) plan.edit((of) => moveSegment(of, String(active.id), to))
  }
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )

  return (
    <div
      ref={root}
      className={styles.table}
      onFocus={({ target }) => {
        const row = target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null
        setAt(row)
        if (row !== null && !target.closest('[data-turn]')) places?.point(places.segment(row))
      }}
      onKeyDown={(event) => {
        const target = event.target as Element
        const row = target.closest<HTMLElement>('[data-row]')?.dataset['row']
        if (row === undefined || event.nativeEvent.isComposing || (dragged !== null && event.key !== 'Escape')) return
        if (dragged !== null) event.preventDefault()
        else if (
          !target.matches('[data-handle]') ||
          event.altKey ||
          event.ctrlKey ||
          event.metaKey ||
          event.key === 'F2'
        ) {
          if (onKey(event, target, row)) event.preventDefault()
        }
      }}
    >
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={{
          announcements,
          screenReaderInstructions,
          // Beside a modal dialog nothing is read.
          ...(root.current && { container: root.current }),
        }}
        onDragStart={({ active }) => {
          plan.settle()
          setDragged(String(active.id))
        }}
        onDragCancel={() => setDragged(null)}
        onDragEnd={onDragEnd}
      >
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          {segments.length > 0 && (
            <div role="table" aria-label="Segments" aria-rowcount={segments.length + 1}>
              <div role="row" className={`${styles.cells} ${styles.head}`} aria-rowindex={1}>
                {HEADS.map(([column, word]) => (
                  <span key={column} role="columnheader" className={styles[column]}>
                    {UNSEEN.includes(column) ? <span className={text.unseen}>{word}</span> : word}
                  </span>
                ))}
              </div>
              <div
                role="rowgroup"
                className={styles.rows}
                style={virtual ? { height: virtualizer.getTotalSize() } : undefined}
              >
                {rows.map(({ index, top }) => {
                  const segment = segments[index]
                  return (
                    segment && (
                      <PlanRow
                        key={segment.id}
                        segment={segment}
                        index={index}
                        rundown={rundown}
                        plan={plan}
                        begins={times.starts[index] ?? null}
                        ends={times.ends[index] ?? null}
                        acts={acts}
                        open={opened.has(segment.id)}
                        begun={begun.get(segment.id) ?? null}
                        places={places}
                        marks={marksOf(segment.id)}
                        top={top}
                        measure={virtual ? virtualizer.measureElement : undefined}
                      />
                    )
                  )
                })}
              </div>
            </div>
          )}
        </SortableContext>
      </DndContext>
      <div className={styles.foot}>
        <Button kind="line" small data-add onClick={() => add((of) => addSegment(of, null), 'title')}>
          Add a segment
        </Button>
      </div>
    </div>
  )
}
