import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { KeyCap } from '../ui/KeyCap.tsx'
import { Balance, type Told } from './Balance.tsx'
import text from '../ui/text.module.css'
import { keepReserve, restToQa } from './distribute.ts'
import type { DocumentPlaces } from './documentPlaces.ts'
import styles from './PlanEditor.module.css'
import { PlanHead } from './PlanHead.tsx'
import { headText } from './headText.ts'
import { PlanTable, type ShownTimes } from './PlanTable.tsx'
import type { Plan } from './usePlan.ts'

type Props = {
  plan: Plan
  /** `null`: there is nothing of the plan to take back. */
  undo: (() => void) | null
  redo: (() => void) | null
  begun?: ReadonlyMap<string, 'running' | 'has run'>
  places?: DocumentPlaces | null
  marksOf?: (segment: string) => readonly number[]
  /** Whether the table scrolls by itself, below its head. */
  scrolls?: boolean
  /** Beside other things: its head is opened on request, and what is left is told elsewhere. */
  brief?: boolean
  /** How the session that runs stands, in place of the plan on paper. */
  told?: Told | null
  /** When the segments begin and end, where that is not as planned. */
  times?: ShownTimes
  /** The segment to begin with, or (`null`) the title; unset: the focus stays where it is. */
  beginAt?: string | null
  /** Told in its foot as long as nothing of the plan is to be. */
  notice?: string | null
  /** Below the segments. */
  children?: ReactNode
}

const NOTHING_BEGUN = new Map<string, 'running' | 'has run'>()
const noMarks = () => []

const KEYS = [
  ['Enter', 'row below'],
  ['Control+Enter', 'insert'],
  ['Alt+ArrowUp+ArrowDown', 'move'],
  ['Control+D', 'duplicate'],
  ['Control+Delete', 'delete'],
  ['F2', 'details'],
  ['Escape', 'take back'],
] as const

/** Where a rundown is written and corrected: the planner, in place on the console, and beside what was read. */
export const PlanEditor = ({
  plan,
  undo,
  redo,
  begun = NOTHING_BEGUN,
  places = null,
  marksOf = noMarks,
  scrolls = false,
  brief = false,
  told = null,
  times = plan.times,
  notice = null,
  beginAt,
  children,
}: Props) => {
  const root = useRef<HTMLDivElement>(null)
  const [heading, setHeading] = useState(false)
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.target instanceof HTMLElement ? event.target.dataset['key'] : undefined
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || key === undefined || !plan.isTyped(key)) return
    plan.takeBack(key)
    event.preventDefault()
  }
  const onUndo = useEffectEvent((event: globalThis.KeyboardEvent) => {
    const { target } = event
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing || event.defaultPrevented) return
    const letter = event.key.toLowerCase()
    const back = letter === 'z' && !event.shiftKey
    const forth = letter === 'y' || (letter === 'z' && event.shiftKey)
    const above = [...document.querySelectorAll('dialog[open]')].at(-1)
    if (!(back || forth) || !(target instanceof HTMLElement) || above?.contains(root.current) === false) return
    // What is being typed the browser takes back.
    const key = target.dataset['key']
    const typing = key === undefined ? target.matches('input, textarea') : plan.isTyped(key)
    if (typing) return
    event.preventDefault()
    if (back) undo?.()
    else redo?.()
  })
  // The focus may be anywhere on the page, or nowhere.
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => onUndo(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  const begin = useEffectEvent(() => {
    if (beginAt === null) root.current?.querySelector('input')?.focus()
  })
  // After a dialog has put the focus where it would begin.
  useEffect(() => begin(), [])
  const goToSegments = () => {
    const first = root.current?.querySelector<HTMLElement>('[data-column="title"] input')
    if (first) first.focus()
    else root.current?.querySelector<HTMLElement>('[data-add]')?.click()
  }
  return (
    <div ref={root} className={styles.editor} data-fixed={scrolls || undefined} onKeyDown={onKeyDown}>
      {brief && (
        <div className={styles.summary}>
          <span className={text.oneLine} dir="auto">
            {headText(plan.rundown)}
          </span>
          <Button kind="quiet" small aria-expanded={heading} onClick={() => setHeading(!heading)}>
            Title, day and times
          </Button>
        </div>
      )}
      {(!brief || heading) && <PlanHead plan={plan} onDone={goToSegments} />}
      <Balance plan={plan} told={told} brief={brief}>
        {told === null && (
          <span className={styles.shares}>
            <Button kind="line" small onClick={() => plan.edit(restToQa)}>
              Give the rest to Q&A
            </Button>
            <Button kind="line" small onClick={() => plan.edit(keepReserve)}>
              Keep 10 % in reserve
            </Button>
          </span>
        )}
      </Balance>
      <div className={styles.rows} {...(scrolls && { 'data-scrolls': true })}>
        <PlanTable {...{ plan, begun, places, marksOf, times, beginAt }} />
        {children}
      </div>
      <div className={styles.foot} hidden={brief && plan.problem === null}>
        {plan.problem !== null ? (
          <p className={styles.problem} role="alert">
            {plan.problem}
          </p>
        ) : notice !== null ? (
          <p role="status">{notice}</p>
        ) : (
          <dl className={styles.keys} aria-label="Keys">
            {KEYS.map(([keys, does]) => (
              <div key={keys}>
                <dt>
                  <KeyCap keys={keys} read />
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </div>
  )
}
