import type { Wall } from '../core/index.ts'
import styles from './TableOf.module.css'
import { cellText, type Cell, type Table } from './tables.ts'

type Props = { table: Table; wall: Wall }

/** One table of the report. A share has its bar beside it: the longest is full. */
export const TableOf = ({ table, wall }: Props) => {
  const { name, columns, rows, total } = table
  const shareAt = columns.findIndex(({ kind }) => kind === 'share')
  const most = Math.max(...rows.map((row) => Number(row[shareAt] ?? 0)))
  const cells = (row: readonly Cell[]) =>
    columns.map(({ head, kind }, i) => {
      const shown = cellText(table, i, row[i] ?? null, wall)
      if (kind === 'text')
        return (
          <td key={head} data-head={head} dir="auto">
            {shown}
          </td>
        )
      return (
        <td key={head} data-kind={kind} data-head={head}>
          {kind === 'share' ? (
            <span className={styles.share}>
              {shown}
              <svg aria-hidden>
                <rect width={`${most > 0 ? (Number(row[i] ?? 0) / most) * 100 : 0}%`} height="100%" />
              </svg>
            </span>
          ) : (
            shown
          )}
        </td>
      )
    })
  return (
    <section data-table={name}>
      <table className={styles.table}>
        <caption className={styles.name}>{name}</caption>
        <thead>
          <tr>
            {columns.map(({ head, kind }) => (
              <th key={head} scope="col" data-kind={kind === 'text' ? undefined : kind} data-head={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>{cells(row)}</tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>{cells(total)}</tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}
