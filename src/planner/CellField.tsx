import type { ComponentProps } from 'react'
import type { Cell } from './cells.ts'
import styles from './CellField.module.css'
import type { Plan } from './usePlan.ts'

type Props = {
  cell: Cell
  plan: Plan
  /** Text over several lines. */
  lines?: number
} & Pick<ComponentProps<'input'>, 'className' | 'placeholder' | 'type' | 'list'>

/**
 * A cell that is typed into. What was typed counts once it is left; Escape takes it back. What can't be understood stays,
 * marked.
 */
export const CellField = ({ cell, plan, lines, type = 'text', list, className, placeholder }: Props) => {
  const shared = {
    className: [styles.field, className].join(' '),
    'data-key': cell.key,
    'aria-label': cell.name,
    'aria-invalid': plan.isUnclear(cell) || undefined,
    value: plan.textOf(cell),
    placeholder,
    autoComplete: 'off',
    onBlur: plan.settle,
  }
  return lines === undefined ? (
    <input
      {...shared}
      type={type}
      list={list}
      dir={type === 'text' ? 'auto' : undefined}
      onFocus={(event) => type === 'text' && event.currentTarget.select()}
      onChange={(event) => plan.type(cell, event.currentTarget.value)}
    />
  ) : (
    <textarea {...shared} rows={lines} dir="auto" onChange={(event) => plan.type(cell, event.currentTarget.value)} />
  )
}
