import { findDates } from './findDates.ts'
import type { Entry } from './readEntries.ts'
import { wholeTiming } from './wholeTiming.ts'

const isTime = (cell: string): boolean => wholeTiming(cell, true)?.start != null
const isDay = (cell: string): boolean => findDates(cell).length > 0
/** The names of fewer columns than these are no grid. */
const FEWEST = 2
const areAll = (cells: readonly string[], is: (cell: string) => boolean): boolean => {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length >= FEWEST && filled.every(is)
}
const NAMES = ['Time', 'Title']

/**
 * A grid of days and times, whichever of them its rows are, as a table of when and what: the days below each other, each
 * as a row that spans the table.
 */
export const daysInGrids = (entries: readonly Entry[]): readonly Entry[] => {
  const out: Entry[] = []
  for (let i = 0; i < entries.length; i += 1) {
    const head = entries[i]
    if (!head) break
    const [, ...names] = head.cells ?? []
    const timesAbove = areAll(names, isTime)
    const is = timesAbove ? isDay : isTime
    const rows: Entry[] = []
    if (timesAbove || areAll(names, isDay))
      for (let at = i + 1; is(entries[at]?.cells?.[0] ?? ''); at += 1) rows.push(...entries.slice(at, at + 1))
    if (rows.length < FEWEST) {
      out.push(head)
      continue
    }
    const row = (of: Entry, cells: readonly string[]): Entry => ({ ...of, text: cells.join(' | ').trim(), cells })
    const cell = ({ cells = [] }: Entry, column: number): string => cells[column] ?? ''
    const columns = names.flatMap((name, n) => (name === '' ? [] : [{ name, at: n + 1 }]))
    const day = (of: Entry, name: string, parts: readonly Entry[]): readonly Entry[] => [row(of, [name, '']), ...parts]
    const part = (of: Entry, time: string, what: string): readonly Entry[] =>
      what === '' ? [] : [row(of, [time, what])]
    const days = timesAbove
      ? rows.map((of) =>
          day(
            of,
            cell(of, 0),
            columns.flatMap(({ name, at }) => part(of, name, cell(of, at))),
          ),
        )
      : columns.map(({ name, at }) =>
          day(
            head,
            name,
            rows.flatMap((of) => part(of, cell(of, 0), cell(of, at))),
          ),
        )
    out.push(row(head, NAMES), ...days.flat())
    i += rows.length
  }
  return out
}
