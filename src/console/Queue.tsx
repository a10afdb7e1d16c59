import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  use,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { useShallow } from 'zustand/react/shallow'
import { duration, isUnderWay, speakerName } from '../core/index.ts'
import type { AskedQuestion } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { Button } from '../ui/Button.tsx'
import { digitsText } from '../ui/digitsText.ts'
import { isolated } from '../ui/isolated.ts'
import { later, useLater } from '../ui/later.ts'
import { useShown } from '../ui/rostrum.ts'
import text from '../ui/text.module.css'
import { AskLine } from './AskLine.tsx'
import styles from './Queue.module.css'
import { firstTimers } from './firstTimers.ts'
import { keyPressed } from './keys.ts'
import { RenderRow, type RowProps } from './renderRow.tsx'
import { useActions } from './useActions.ts'
import { useKey } from './useKey.ts'

/** So many are opened together where none were chosen. */
const ROUND = 3

const inState =
  (state: AskedQuestion['state']) =>
  ({ session }: Moment): readonly AskedQuestion[] =>
    session.questions.filter((asked) => asked.state === state)
const openOf = inState('open')
const waitingOf = inState('waiting')
const parkedOf = inState('parked')

/** How long the open ones have been open: all of a round have the same time. */
const openTime = ({ session, now }: Moment): string => {
  const ran = session.questions.find(({ state }) => state === 'open')?.ran ?? 0
  const since = session.phase === 'running' && session.since !== null ? Math.max(0, now - session.since) : 0
  return digitsText(duration(ran + since), 'elapsed')
}
const OpenTime = () => <span className={styles.time}>{useShown(openTime)}</span>

const Words = ({ asked, first = false }: { asked: AskedQuestion; first?: boolean }) => {
  const { asker, text: words, to } = asked.question
  const panelist = useShown(({ session }) => speakerName(session.rundown, to))
  const under = [
    ...(words !== null && asker ? [<bdi key="asker">{asker}</bdi>] : []),
    ...(first ? [<b key="first">first time</b>] : []),
    ...(panelist === null ? [] : [<span key="to">to {isolated(panelist)}</span>]),
  ]
  return (
    <span className={styles.words}>
      <span className={text.oneLine} dir="auto" title={words ?? undefined}>
        {words ?? asker ?? 'A question'}
      </span>
      {under.length > 0 && (
        <span className={`${text.small} ${text.caption} ${text.oneLine}`}>
          {under.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]))}
        </span>
      )}
    </span>
  )
}

const sorting = later(() => import('./Sorting.tsx').catch(() => null))

/** Without the code that drags, the keys still move a question. */
const Draggable = ({ children, ...rest }: { ids: readonly string[]; onMove: Move; children: ReactNode }) => {
  const fetched = useLater(sorting)
  return fetched ? <fetched.Sorting {...rest}>{children}</fetched.Sorting> : children
}

const WaitingRow = (props: RowProps) => use(RenderRow)(props)

/** `to`: the place it has then among those that wait. */
type Move = (id: string, to: number) => void

/** What keys do with the queue from anywhere. Each gives why it was refused, in words. */
export type QueueHandle = {
  write(): void
  /** Goes to the first that waits. */
  enter(): string | null
  /** Opens those that were chosen together, or the first few. */
  openRound(): string | null
}

export const NONE_WAITS = 'No question is waiting: write one down first.'

const NOT_OURS = Symbol('a key of the session')

type Props = {
  handle: Ref<QueueHandle>
  /** Without a head as long as nobody has asked: something else has the place. */
  brief: boolean
}

/** Who asked what, in order; and one line to write the next one down while listening. */
export const Queue = ({ handle, brief }: Props) => {
  const actions = useActions()
  const open = useShown(useShallow(openOf))
  const waiting = useShown(useShallow(waitingOf))
  const parked = useShown(useShallow(parkedOf))
  const first = useShown(useShallow(({ session }) => firstTimers(session)))
  const total = useShown(({ session }) => session.questions.length)
  const answered = useShown(({ readout }) => readout.questions.answered)
  const room = useShown(({ readout }) => (readout.segment?.kind === 'qa' ? readout.questions.roomFor : null))
  const possible = useShown(({ readout }) => isUnderWay(readout.phase))
  const ended = useShown(({ readout }) => readout.phase === 'ended')
  const openKey = useKey('openQuestion')
  const roundKey = useKey('openRound')
  const answeredKey = useKey('answered')
  const parkKey = useKey('park')
  const restoreKey = useKey('restore')
  const [at, setAt] = useState<string | null>(null)
  const [picked, setPicked] = useState<readonly string[]>([])
  const whole = useRef<HTMLElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-question]') ?? [])]
  const rowOf = (id: string | null | undefined) => rows().find(({ dataset }) => dataset['question'] === id)
  /** Whether a row or a button has it, which may go. */
  const hasFocus = () => {
    const { activeElement } = document
    return activeElement !== input.current && whole.current?.contains(activeElement)
  }
  /** The question whose button had the focus: that goes where the question goes. */
  const followed = useRef<string | null>(null)
  const follow = (id: string | undefined, move: () => string | null) => {
    if (id !== undefined && hasFocus()) followed.current = id
    const refused = move()
    if (refused !== null) followed.current = null
    return refused
  }
  /** To no line that is written in: there Space would be typed. */
  const focus = (row: HTMLElement | undefined) => (row ?? whole.current)?.focus()
  useEffect(() => {
    rowOf(followed.current)?.focus()
    followed.current = null
  }, [open, waiting])
  // What was opened is looked at next.
  useEffect(() => {
    if (open.length > 0 && list.current) list.current.scrollTop = 0
  }, [open])

  const ids = waiting.map(({ question }) => question.id)
  const chosen = ids.filter((id) => picked.includes(id))
  const choose = (id: string) =>
    setPicked(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  const move: Move = (id, to) => actions.orderQuestion(id, ids.filter((other) => other !== id)[to] ?? null)
  const openRound = () => {
    const together = chosen.length > 0 ? chosen : ids.slice(0, ROUND)
    if (together.length === 0) return NONE_WAITS
    const refused = follow(together[0], () => actions.openRound(together))
    if (refused === null) setPicked([])
    return refused
  }
  useImperativeHandle(handle, () => ({
    write: () => input.current?.focus(),
    enter: () => {
      const row = rowOf(ids[0])
      row?.focus()
      return row ? null : NONE_WAITS
    },
    openRound,
  }))

  const close = (id: string, outcome: 'answered' | 'parked') => {
    const all = rows()
    const here = all.findIndex(({ dataset }) => dataset['question'] === id)
    // The row goes, and what has the focus with it.
    if (all[here]?.contains(document.activeElement)) focus(all[here + 1] ?? all[here - 1])
    actions.closeQuestion(id, outcome)
  }
  /** The keys of the row that has the focus, or has whatever has it. */
  const onRowKey =
    ({ question: { id }, state }: AskedQuestion) =>
    (event: KeyboardEvent<HTMLElement>) => {
      const { altKey, ctrlKey, metaKey, target, currentTarget } = event
      const pressed = keyPressed(event)
      if (pressed === null || ctrlKey || metaKey || event.repeat) return
      const all = rows()
      const here = all.indexOf(currentTarget)
      const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
      const run = (): unknown => {
        if (step !== 0 && altKey) return move(id, Math.min(ids.length - 1, Math.max(0, ids.indexOf(id) + step)))
        if (step !== 0) return all[here + step]?.focus()
        if (pressed === 'Escape') return (document.activeElement as HTMLElement | null)?.blur()
        if (pressed === 'Enter' && target === currentTarget) {
          // A second Enter is not meant for the session.
          if (state === 'open') return undefined
          setAt(null)
          return follow(id, () => actions.openQuestion(id))
        }
        if (pressed === 'S') return state === 'waiting' && choose(id)
        if (pressed === answeredKey) return close(id, 'answered')
        return pressed === parkKey ? close(id, 'parked') : NOT_OURS
      }
      if (run() !== NOT_OURS) event.preventDefault()
    }
  const row = (asked: AskedQuestion) => ({
    tabIndex: -1,
    onKeyDown: onRowKey(asked),
    onFocus: () => setAt(asked.question.id),
    onBlur: () => setAt(null),
  })

  const inRound = open.length > 1
  const counts = [answered > 0 ? `${answered} answered` : null, parked.length > 0 ? `${parked.length} parked` : null]
  const listed = (
    <ol aria-label="Questions">
      {inRound && (
        <li data-open>
          <span className={styles.number}>
            <i className={styles.mark} />
          </span>
          <span className={styles.words}>
            <span>{open.length} together</span>
          </span>
          <OpenTime />
          <Button
            kind="line"
            small
            keys={answeredKey}
            disabled={ended}
            onClick={() => {
              if (hasFocus()) focus(rowOf(ids[0]))
              actions.closeRound()
            }}
          >
            All answered
          </Button>
        </li>
      )}
      {open.map((asked) => {
        const { id } = asked.question
        return (
          <li key={id} data-question={id} data-open {...row(asked)}>
            <span className={styles.number}>{!inRound && <i className={styles.mark} />}</span>
            <Words asked={asked} />
            {!inRound && <OpenTime />}
            <Button
              kind={inRound ? 'quiet' : 'line'}
              small
              keys={!inRound || at === id ? answeredKey : undefined}
              disabled={ended}
              onClick={() => close(id, 'answered')}
            >
              Answered
            </Button>
            <Button
              kind="quiet"
              small
              keys={!inRound || at === id ? parkKey : undefined}
              disabled={ended}
              onClick={() => close(id, 'parked')}
            >
              Park
            </Button>
          </li>
        )
      })}
      {waiting.map((asked, index) => (
        <WaitingRow
          key={asked.question.id}
          id={asked.question.id}
          data-chosen={chosen.includes(asked.question.id) || undefined}
          {...row(asked)}
        >
          <button
            type="button"
            aria-pressed={chosen.includes(asked.question.id)}
            aria-label={`Question ${index + 1}: open it together with others`}
            className={styles.choose}
            onClick={() => choose(asked.question.id)}
          >
            <span>{index + 1}</span>
          </button>
          <Words asked={asked} first={first.includes(asked.question.id)} />
          {room !== null && index >= room && (
            <span className={`${text.small} ${text.caption} ${styles.aside}`}>may not fit</span>
          )}
          <Button
            kind={index === 0 ? 'line' : 'quiet'}
            small
            keys={at === asked.question.id ? 'Enter' : index === 0 ? openKey : undefined}
            disabled={!possible}
            onClick={() => follow(asked.question.id, () => actions.openQuestion(asked.question.id))}
          >
            Open
          </Button>
          <Button
            kind="quiet"
            small
            keys={at === asked.question.id ? parkKey : undefined}
            disabled={ended}
            onClick={() => close(asked.question.id, 'parked')}
          >
            Park
          </Button>
        </WaitingRow>
      ))}
    </ol>
  )
  return (
    <section ref={whole} className={styles.queue} tabIndex={-1} aria-label="Questions">
      {!(brief && total === 0) && (
        <div className={styles.head}>
          <b>{waiting.length === 0 ? 'Questions' : `Questions, ${waiting.length} waiting`}</b>
          <span>{counts.filter((count) => count !== null).join(' · ')}</span>
        </div>
      )}
      <div className={styles.list} ref={list}>
        {/* From the first question on: before there are two to put in order. */}
        {total > 0 ? (
          <Draggable ids={ids} onMove={move}>
            {listed}
          </Draggable>
        ) : (
          listed
        )}
        {parked.length > 0 && (
          <details
            className={styles.parked}
            onToggle={({ currentTarget }) => currentTarget.open && currentTarget.scrollIntoView({ block: 'nearest' })}
          >
            <summary>Parked, {parked.length}</summary>
            <ol aria-label="Parked questions">
              {parked.map((asked, index) => (
                <li key={asked.question.id} data-parked>
                  <span className={styles.number}>–</span>
                  <Words asked={asked} />
                  <Button
                    kind="quiet"
                    small
                    keys={index === 0 ? restoreKey : undefined}
                    disabled={ended}
                    onClick={() => follow(asked.question.id, () => actions.orderQuestion(asked.question.id, null))}
                  >
                    Put back
                  </Button>
                  <Button
                    kind="quiet"
                    small
                    disabled={!possible}
                    onClick={() => follow(asked.question.id, () => actions.openQuestion(asked.question.id))}
                  >
                    Open
                  </Button>
                </li>
              ))}
            </ol>
          </details>
        )}
      </div>
      {chosen.length > 0 && (
        <div className={styles.round}>
          <span>{chosen.length} chosen</span>
          <Button kind="line" small keys={roundKey} disabled={!possible} onClick={openRound}>
            Open together
          </Button>
          <Button
            kind="quiet"
            small
            onClick={() => {
              if (hasFocus()) focus(rowOf(chosen[0]))
              setPicked([])
            }}
          >
            Clear
          </Button>
        </div>
      )}
      {!ended && <AskLine input={input} />}
    </section>
  )
}
