import { useId, useState } from 'react'
import { headCells } from './cells.ts'
import { CellField } from './CellField.tsx'
import { timeZones } from './parseZone.ts'
import styles from './PlanHead.module.css'
import type { Plan } from './usePlan.ts'

const WORDS = {
  title: 'Title',
  place: 'Place',
  date: 'Date',
  start: 'Start',
  hardStop: 'Hard stop',
  zone: 'Time zone',
} as const

type Props = {
  plan: Plan
  /** Enter in its last field goes on from there. */
  onDone: () => void
}

/** What is said of the session as a whole. */
export const PlanHead = ({ plan, onDone }: Props) => {
  const cells = headCells(plan.rundown)
  const zonesId = useId()
  // Hundreds: not before somebody looks for one.
  const [zones, setZones] = useState<readonly string[]>([])
  return (
    <section
      className={styles.head}
      aria-label="Session"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        if (event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        plan.settle()
        const fields = [...event.currentTarget.querySelectorAll('input')]
        const next = fields[fields.findIndex((field) => field === event.target) + 1]
        if (next) next.focus()
        else onDone()
      }}
    >
      {(Object.keys(WORDS) as (keyof typeof WORDS)[]).map((field) => (
        <label
          key={field}
          className={styles[field]}
          onFocus={field === 'zone' && zones.length === 0 ? () => setZones(timeZones()) : undefined}
        >
          <span>{WORDS[field]}</span>
          <CellField
            cell={cells[field]}
            plan={plan}
            {...(field === 'date' && { type: 'date' })}
            {...(field === 'zone' && { list: zonesId, placeholder: 'of this laptop' })}
            {...((field === 'start' || field === 'hardStop') && { placeholder: '–:–' })}
          />
        </label>
      ))}
      <datalist id={zonesId}>
        {zones.map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </datalist>
    </section>
  )
}
