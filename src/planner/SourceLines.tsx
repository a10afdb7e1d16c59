import { useState } from 'react'
import type { Finding } from '../agenda/finding.ts'
import type { ReadLine } from '../agenda/readAgenda.ts'
import { Button } from '../ui/Button.tsx'
import text from '../ui/text.module.css'
import styles from './ImportAgenda.module.css'
import { sourceRows } from './sourceRows.ts'

/** So many rows are drawn at first; nobody reads more before asking for it. */
const FIRST = 400

type Props = { lines: readonly ReadLine[]; findings: readonly Finding[] }

/** The document beside what was read from it. */
export const SourceLines = ({ lines, findings }: Props) => {
  const [all, setAll] = useState(false)
  const rows = all
    ? lines.filter((line) => line.text.trim() !== '').map((line) => ({ ...line, lines: 1 }))
    : sourceRows(lines)
  const folds = lines.length > 0 && rows.some((row) => row.lines > 1)
  const doubts = (number: number, count: number) =>
    findings.flatMap(({ line }, index) =>
      line !== undefined && line >= number && line < number + count ? [index + 1] : [],
    )
  return (
    <section className={styles.source} aria-label="Source">
      <div className={styles.head}>
        <b>Agenda text</b>
        {folds ? (
          <Button kind="quiet" small onClick={() => setAll(true)}>
            Show what was left out
          </Button>
        ) : (
          <span>grey: left out</span>
        )}
      </div>
      <ol>
        {rows.slice(0, FIRST).map((row) => {
          const marked = doubts(row.number, row.lines)
          return (
            <li
              key={row.number}
              data-out={row.as === null || undefined}
              data-doubt={(marked.length > 0 && row.as !== null) || undefined}
            >
              <span className={text.small}>{row.number}</span>
              <span className={text.oneLine} dir="auto">
                {row.text}
                {row.lines > 1 && ` … ${row.lines} lines`}
              </span>
              <span className={text.small}>
                {row.as ?? 'left out'}
                {marked.map((number) => (
                  <b key={number} className={styles.number}>
                    {number}
                  </b>
                ))}
              </span>
            </li>
          )
        })}
      </ol>
      {rows.length > FIRST && <p className={text.caption}>… and {rows.length - FIRST} lines more.</p>}
    </section>
  )
}
