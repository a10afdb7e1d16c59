import { DndContext, type DragEndEvent, MouseSensor, TouchSensor, useSensor, useSensors } from '@dnd-kit/core'
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable'
import type { ReactNode } from 'react'
import { RenderRow, type RowProps } from './renderRow.tsx'

/** So far, in px, a mouse may move in a click; so long, in ms, a finger rests before it drags what it would scroll. */
const CLICK = { distance: 6 }
const REST = { delay: 250, tolerance: 8 }

/** The keyboard has keys of its own, which are told in the help. */
const SILENT = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
}

const SortableRow = ({ id, ...rest }: RowProps) => {
  const { setNodeRef, listeners, transform, isDragging } = useSortable({ id, transition: null })
  return (
    <li
      ref={setNodeRef}
      data-question={id}
      data-dragging={isDragging || undefined}
      {...rest}
      {...listeners}
      style={transform ? { transform: `translateY(${transform.y}px)` } : undefined}
    />
  )
}

const sortableRow = (props: RowProps) => <SortableRow {...props} />

type Props = {
  ids: readonly string[]
  /** `to`: the place among `ids` it has then. */
  onMove: (id: string, to: number) => void
  children: ReactNode
}

/** Rows that a mouse or a finger drags to another place. */
export const Sorting = ({ ids, onMove, children }: Props) => {
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: CLICK }),
    useSensor(TouchSensor, { activationConstraint: REST }),
  )
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id) onMove(String(active.id), ids.indexOf(String(over.id)))
  }
  return (
    <DndContext sensors={sensors} accessibility={SILENT} onDragEnd={drop}>
      <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
        <RenderRow value={sortableRow}>{children}</RenderRow>
      </SortableContext>
    </DndContext>
  )
}
