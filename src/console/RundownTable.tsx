import { memo, useCallback, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { asWritten, instant, isUnderWay } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { Check } from '../ui/icons.tsx'
import { useShown } from '../ui/rostrum.ts'
import text from '../ui/text.module.css'
import styles from './RundownTable.module.css'
import { clockLabel } from './clockLabel.ts'
import { endLabel } from './answer.ts'
import { longColumns, rundownRow, runningLength } from './rundownRow.ts'
import { signed } from './signed.ts'
import { whatIf } from './whatIf.ts'
import { useActions } from './useActions.ts'

/** Up to this many rows all are drawn; of more, a window around what is seen. */
const ALL = 60
const WINDOW = 40
const STEP = 8

const RunningLength = () => {
  const { length, difference } = useShown(useShallow(runningLength))
  return (
    <>
      <span>{length}</span>
      <span>{difference}</span>
    </>
  )
}

type RowProps = {
  index: number
  of: number
  jump: boolean
  /** Tells that the pointer is over it, or (`null`) no longer. */
  onHover: (index: number | null) => void
  onFocus: (index: number | null) => void
  /** Asks when the running one began. */
  onBegan: () => void
}

const Row = memo(({ index, of, jump, onHover, onFocus, onBegan }: RowProps) => {
  const actions = useActions()
  const row = useShown(useShallow((moment) => rundownRow(moment, index)))
  const now = row?.state === 'now'
  // Its button goes, and no event tells that the focus went with it.
  useEffect(() => {
    if (now) onFocus(null)
  }, [now, onFocus])
  if (!row) return null
  const title = (
    <span className={styles.title} dir="auto">
      {row.title}
    </span>
  )
  return (
    <li
      className={styles.row}
      data-state={row.state}
      onPointerEnter={() => onHover(index)}
      onPointerLeave={() => onHover(null)}
      onFocus={() => onFocus(index)}
      onBlur={() => onFocus(null)}
      {...(now && { 'aria-current': 'step' })}
      {...(of > ALL && { 'aria-posinset': index + 1, 'aria-setsize': of })}
    >
      <span className={styles.name}>
        <span className={styles.state}>
          {row.state === 'done' ? <Check /> : now && <i className={styles.running} />}
        </span>
        {jump && !now ? (
          <button
            type="button"
            className={styles.jump}
            data-jump
            title={`Go to ${row.title}`}
            aria-describedby={WHAT_IF}
            onClick={() => actions.goTo(row.id)}
          >
            <span className={text.unseen}>Go to </span>
            {title}
          </button>
        ) : (
          title
        )}
      </span>
      <span className={text.small}>
        <span className={text.unseen}>planned </span>
        {row.planned}
      </span>
      {now && jump ? (
        <button type="button" className={styles.began} title="It began at another time" onClick={onBegan}>
          <span className={text.unseen}>as run </span>
          {row.asRun}
        </button>
      ) : (
        <span>
          <span className={text.unseen}>{row.asRun.startsWith('~') ? 'expected' : 'as run'} </span>
          {row.asRun}
        </span>
      )}
      {row.length === null ? (
        <RunningLength />
      ) : (
        <>
          <span>
            {row.was !== '' && (
              <>
                <span className={text.unseen}>was </span>
                <s>{row.was}</s>
                <span className={text.unseen}> now </span>
              </>
            )}
            {row.length}
          </span>
          <span>{row.difference}</span>
        </>
      )}
    </li>
  )
})

/** The place where it is told what became of the row that is pointed at, and what going there would do. */
const WHAT_IF = 'rundown-what-if'

const WhatIf = ({ index }: { index: number }) => {
  const told = useShown(useShallow((moment) => whatIf(moment, index)))
  return (
    told && (
      <span id={WHAT_IF} className={styles.whatIf}>
        <b>{told.runs}</b>
        {told.going !== '' && ` ${told.going}`}
      </span>
    )
  )
}

const hardStopRow = (moment: Moment): { planned: string; expected: string; headroom: string; late: boolean } | null => {
  const { session, readout } = moment
  const { hardStop, headroom, unallotted, phase, rehearsal } = readout
  const end = endLabel(moment, clockLabel)
  if (hardStop === null) return null
  const { rundown } = session
  const before = phase === 'ready' && (rehearsal || headroom === null || headroom > (unallotted ?? 0))
  const spare = phase === 'ready' && !(headroom !== null && headroom < 0) && before ? unallotted : headroom
  return {
    planned: clockLabel(instant(hardStop + asWritten(moment)), rundown),
    expected: end === null ? '' : `${phase === 'ended' ? '' : '~'}${end}`,
    headroom: signed(spare, 'countdown'),
    late: spare !== null && Math.ceil(spare / 1000) < 0,
  }
}

const HardStop = () => {
  const row = useShown(useShallow(hardStopRow))
  return (
    row && (
      <div className={styles.hardStop}>
        <span className={styles.name}>
          <span className={styles.state} />
          Hard stop
        </span>
        <span className={text.small}>{row.planned}</span>
        <span>{row.expected}</span>
        <span />
        <span data-late={row.late || undefined}>{row.headroom}</span>
      </div>
    )
  )
}

/** The first of `count` rows that can be seen. */
const firstSeen = (element: HTMLElement, count: number): number =>
  Math.floor((element.scrollTop / Math.max(1, element.scrollHeight)) * count)

export type RundownHandle = {
  /** Goes to the next segment that could begin now, from the running one on; gives why not, or `null`. */
  whatIf(): string | null
}

/** The plan beside what became of it. A row goes to its segment; that can be undone. */
export const RundownTable = ({ handle, onBegan }: { handle: Ref<RundownHandle>; onBegan: () => void }) => {
  const count = useShown(({ session }) => session.rundown.segments.length)
  const current = useShown(({ readout }) => readout.index)
  const jump = useShown(({ readout }) => isUnderWay(readout.phase))
  const scroller = useRef<HTMLDivElement>(null)
  const [first, setFirst] = useState(0)
  const [hovered, setHovered] = useState<number | null>(null)
  const [focused, setFocused] = useState<number | null>(null)
  const pointed = hovered ?? focused
  /** What came last is told of: the pointer may rest where a key has long gone on. */
  const focus = useCallback((index: number | null) => {
    setFocused(index)
    if (index !== null) setHovered(null)
  }, [])
  const from = count <= ALL ? 0 : Math.max(0, Math.min(count - WINDOW, Math.floor(first / STEP) * STEP - STEP))
  const to = count <= ALL ? count : from + WINDOW

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    // Told once at the beginning too, when everything has its place: asking sooner would lay the page out twice.
    const sizes = new ResizeObserver(() => {
      const row = element.scrollHeight / Math.max(1, count)
      // The one before stays in view, where two are seen: what has just been is still spoken of.
      element.scrollTop = Math.max(0, element.clientHeight < 2 * row ? current : current - 1) * row
      setFirst(firstSeen(element, count))
    })
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [current, count])

  useImperativeHandle(handle, () => ({
    whatIf: () => {
      const rows = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-jump]') ?? [])]
      const here = rows.findIndex((row) => row === document.activeElement)
      const after = scroller.current?.querySelector<HTMLElement>('[aria-current] ~ li [data-jump]')
      const row = (here < 0 ? after : rows[here + 1]) ?? rows[0]
      row?.focus()
      return row ? null : 'Nothing runs yet, or nothing else is left: no other segment could begin now.'
    },
  }))

  return (
    <section className={styles.rundown} data-long={useShown(longColumns)}>
      <div className={styles.head} data-covered={pointed !== null || undefined}>
        {pointed !== null && <WhatIf index={pointed} />}
        <span>
          <b>Rundown</b>
          {jump && <span className={styles.legend}>~ forecast</span>}
        </span>
        <span>planned</span>
        <span>as run</span>
        <span>length</span>
        <span />
      </div>
      <div
        ref={scroller}
        className={styles.scroller}
        tabIndex={jump ? -1 : 0}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !(event.target instanceof HTMLElement)) return
          // Not also a notice, or the rehearsal.
          event.preventDefault()
          event.target.blur()
        }}
        onScroll={(event) => {
          const seen = firstSeen(event.currentTarget, count)
          if (count > ALL && Math.floor(seen / STEP) !== Math.floor(first / STEP)) setFirst(seen)
        }}
      >
        <ol
          aria-label="Rundown"
          style={{ paddingTop: `calc(var(--hit) * ${from})`, paddingBottom: `calc(var(--hit) * ${count - to})` }}
        >
          {Array.from({ length: to - from }, (_, i) => (
            <Row
              key={from + i}
              index={from + i}
              of={count}
              jump={jump}
              onHover={setHovered}
              onFocus={focus}
              onBegan={onBegan}
            />
          ))}
        </ol>
      </div>
      <HardStop />
    </section>
  )
}
