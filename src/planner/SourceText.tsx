import { type RefObject, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import type { ReadLine } from '../agenda/readAgenda.ts'
import { takeLongText } from '../ui/takeLongText.ts'
import text from '../ui/text.module.css'
import styles from './SourceText.module.css'
import type { Doubt } from './doubts.ts'

/** Marks are drawn for what is seen, and this many lines around it. */
const AROUND = 12
const STEP = 8

/** What the dialog asks of the text. */
export type Source = {
  set(value: string): void
  focus(): void
  /** Brings a line, counted from 1, into view. */
  show(line: number): void
  /** Shows it and puts the cursor on it. */
  goTo(line: number): void
}

type Props = {
  source: RefObject<Source | null>
  initial: string
  /** What each line was read as; `null`: not read, or changed since. */
  lines: readonly ReadLine[] | null
  doubts: readonly Doubt[]
  /** The line of what is pointed at beside it. */
  pointed: number | null
  onChange: (value: string) => void
  /** Keeps a long text out that the field would hold, by returning `true`. */
  refuse: (value: string) => boolean
}

const lineHeight = (field: HTMLElement): number => Number.parseFloat(getComputedStyle(field).lineHeight) || 1

/** The document, to be corrected where it stands, and beside each line what it was read as. Lines do not wrap. */
export const SourceText = ({ source, initial, lines, doubts, pointed, onChange, refuse }: Props) => {
  const field = useRef<HTMLTextAreaElement>(null)
  const marks = useRef<HTMLOListElement>(null)
  const [seen, setSeen] = useState({ first: 0, count: 60 })
  const follow = () => {
    if (!field.current) return
    const height = lineHeight(field.current)
    const first = Math.floor(field.current.scrollTop / height / STEP) * STEP
    const count = Math.ceil(field.current.clientHeight / height / STEP) * STEP
    marks.current?.style.setProperty('translate', `0 ${-field.current.scrollTop}px`)
    setSeen((was) => (was.first === first && was.count === count ? was : { first, count }))
  }
  useLayoutEffect(follow, [lines])
  const refusal = useRef(refuse)
  useLayoutEffect(() => {
    refusal.current = refuse
  })
  useLayoutEffect(
    () => (field.current ? takeLongText(field.current, (value) => refusal.current(value)) : undefined),
    [],
  )
  const show = (line: number) => {
    if (!field.current) return
    field.current.scrollTop = Math.max(0, (line - 1) * lineHeight(field.current) - field.current.clientHeight / 4)
    field.current.scrollLeft = 0
  }
  useImperativeHandle(source, () => ({
    show,
    set(value) {
      if (field.current) field.current.value = value
    },
    focus: () => field.current?.focus(),
    goTo(line) {
      const element = field.current
      if (!element) return
      const before = element.value.split('\n').slice(0, line - 1)
      const at = before.reduce((sum, { length }) => sum + length + 1, 0)
      element.focus()
      element.setSelectionRange(at, at)
      show(line)
    },
  }))
  const from = Math.max(0, seen.first - AROUND)
  const shown = lines?.slice(from, seen.first + seen.count + AROUND) ?? []
  return (
    <div className={styles.sheet} data-read={lines !== null || undefined}>
      <div className={styles.margin} aria-hidden>
        <ol ref={marks}>
          {shown.map(({ number, text: words, as }) => {
            const about = doubts.flatMap(({ line, settled }, index) => (line === number && !settled ? [index + 1] : []))
            return (
              words.trim() !== '' && (
                <li
                  key={number}
                  style={{ top: `calc(var(--line) * ${number - 1})` }}
                  data-out={as === null || undefined}
                  data-doubt={(about.length > 0 && as !== null) || undefined}
                  data-pointed={number === pointed || undefined}
                >
                  <span>{number}</span>
                  <span className={text.oneLine}>{as ?? 'left out'}</span>
                  {about.map((doubt) => (
                    <b key={doubt} className={styles.number}>
                      {doubt}
                    </b>
                  ))}
                </li>
              )
            )
          })}
        </ol>
      </div>
      <textarea
        ref={field}
        className={styles.field}
        aria-label="Agenda text"
        defaultValue={initial}
        wrap="off"
        spellCheck={false}
        placeholder={'Paste the agenda as it is, or drop its file here: Word, PDF, Excel, a calendar, or text.'}
        onScroll={follow}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}
