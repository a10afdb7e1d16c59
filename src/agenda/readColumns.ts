import { minutesOf, type Role, type SegmentKind } from '../core/index.ts'
import { cased } from './cased.ts'
import { caseless } from './caseless.ts'
import { COUNTS_DAYS } from './candidates.ts'
import { columnOf, LONGEST_NAME, TELLS_WHEN, type Column } from './columns.ts'
import { findDates } from './findDates.ts'
import { kindOf } from './kindOf.ts'
import { lineEntry, type Entry, type Facts } from './readEntries.ts'
import { readDurations } from './readDurations.ts'
import { isRole, readLabel, type Label } from './readLabel.ts'
import { takeTiming } from './takeTiming.ts'
import { minutesBetween, NO_TIMING, together, type Timing } from './timing.ts'
import { wholeTiming } from './wholeTiming.ts'

const ROLES: readonly (Column & Role)[] = ['chair', 'moderator', 'speaker', 'panelist', 'discussant']
const KINDS: readonly SegmentKind[] = ['opening', 'panel', 'qa', 'closing', 'talk', 'break', 'other']

const kindNamed = (written: string): SegmentKind | null => {
  const named = KINDS.find((kind) => kind === written.toLowerCase()) ?? kindOf(written)
  return written === '' || (named === 'other' && written.toLowerCase() !== 'other') ? null : named
}

/** The names of a table's columns, if the row consists of them: at least when and what, or what and two more. */
const headerOf = (cells: readonly string[] | undefined): readonly (Column | null)[] | null => {
  if (!cells) return null
  const filled = cells.filter((cell) => cell !== '')
  if (
    filled.length < 2 ||
    filled.length > MOST_COLUMNS ||
    filled.some((cell) => cell.length > LONGEST_NAME * 2 || /\d{2}/.test(cell))
  )
    return null
  const columns: (Column | null)[] = cells.map(columnOf)
  const known = columns.filter((column) => column !== null)
  if (known.length < 2 || known.length * 2 < filled.length) return null
  if (!known.includes('title')) {
    const instead = [
      columns.indexOf('talk'),
      columns.findIndex((column, i) => column === null && cells[i] !== ''),
      columns.indexOf('note'),
      columns.indexOf('kind'),
      // the column of titles may be the one without a name
      cells.indexOf(''),
    ]
    const at = instead.find((index) => index >= 0)
    if (at === undefined) return null
    columns[at] = 'title'
  }
  const tells = columns.some((column) => column !== null && TELLS_WHEN.includes(column))
  return tells || known.length > 2 || (known.includes('title') && known.some((column) => isRole(column)))
    ? columns
    : null
}

/** What a column of numbers holds: "4", "5.1", "A.2)", "iv." */
const NUMBERING = caseless`^(?:(?:\p{L}{1,2}|[ivx]{1,4}|\d{1,3})(?:\.?\d{1,3})*[.)]?)$`
/** "Item 3", "TOP 3: Finances" */
const ITEM = caseless`^(?:(?:agenda )?item|top|punkt|point|punto)\s\d{1,2}(?!\d)`
const ITEM_ALONE = caseless`^(?:(?:agenda )?item|top|punkt|point|punto)\s\d{1,2}[.:]?$`
/** No table of an agenda has more. */
const MOST_COLUMNS = 24

const linesOf = (cell: string): readonly string[] => (cell === '' ? [] : cell.split('\n').filter((line) => line !== ''))
const isYes = (cell: string): boolean => /^(?:yes|y|true|x|1|ja|oui|sí|si|✓|✔)$/i.test(cell.trim())

/** What start, end, time and duration of a row say together. */
const timingOf = (cell: (column: Column) => string, minutes: number | null): Timing | null => {
  const [time, start, end] = [cell('time'), cell('start'), cell('end')].map((written) =>
    written === '' ? null : wholeTiming(written, true),
  )
  const bounds: Timing | null =
    start?.start && end?.start
      ? {
          ...start,
          end: end.start,
          minutes: minutesBetween(minutesOf(start.start), minutesOf(end.start)),
          written: `${start.written} – ${end.written}`,
        }
      : (start ?? null)
  const duration = cell('duration')
  const unclear = minutes === null && /\d/.test(duration) ? duration : null
  const length = duration === '' ? null : { ...NO_TIMING, minutes, unclear, written: duration }
  const said = [bounds, time ?? null, length].filter((timing) => timing !== null)
  return said.length > 0 ? said.reduce(together) : null
}

const itemEntry = (number: number, line: string): Entry => {
  const text = line.replace(/^[-–•*]\s+/, '')
  return text === line ? lineEntry(number, text, false) : { ...lineEntry(number, text, false), form: 'item' }
}

/** Lines below a label, so that those of a cell are read like those of a list. */
const labelled = (number: number, of: Label['of'], lines: readonly string[]): readonly Entry[] =>
  lines.length === 0
    ? []
    : [
        { ...lineEntry(number, '', false), label: { of, rest: '' } },
        ...lines.map((line) => ({ ...itemEntry(number, line), ...(of === 'questions' && { form: 'item' as const }) })),
      ]

/** A table whose columns have names. */
type Table = {
  readonly columns: readonly (Column | null)[]
  /** By row, what its duration says. */
  readonly minutes: ReadonlyMap<Entry, number>
  /** Its people are written "Bee, Ada". */
  readonly inverted: boolean
  /** The cells of people that are so short that they hold one. */
  readonly people: ReadonlySet<string>
  /** What is called its titles are numbers of items: where a row says more, that is its title. */
  readonly numbered: boolean
  /** Its rows have times of day: one without continues the row above. */
  readonly clocked: boolean
}

const cellsOf = ({ columns }: Pick<Table, 'columns'>, { cells = [] }: Entry, column: Column): string => {
  let all = ''
  for (let i = columns.indexOf(column); i >= 0; i = columns.indexOf(column, i + 1)) {
    const cell = cells[i] ?? ''
    all = all === '' ? cell : cell === '' ? all : `${all}\n${cell}`
  }
  return all
}

const INVERTED = cased`^((?:\p{L}+:\s)?)((?:\p{Ll}+\s)*\p{Lu}[\p{L}'’-]+),\s(\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*)?)$`

/** Whether every name in the columns of people is written "Bee, Ada", so that no "Ada Bee, IOM" is. */
const areInverted = (table: Pick<Table, 'columns'>, rows: readonly Entry[]): boolean => {
  const roles = ROLES.filter((role) => table.columns.includes(role))
  const names = rows.flatMap((row) =>
    roles.flatMap((role) => cellsOf(table, row, role).split(/\s*[;\n]\s*/)).filter((name) => name !== ''),
  )
  return names.length > 1 && names.every((name) => INVERTED.test(name))
}

/** "Bee, Ada (Treasurer)", where another row names Ada Bee. */
const turned = (name: string, table: Table): string => {
  const [, last = '', first = '', rest = ''] = /^(\p{Lu}[\p{L}'’-]+),\s(\p{Lu}[\p{L}'’-]+)(\s\(.*)?$/u.exec(name) ?? []
  return first !== '' && table.people.has(`${first} ${last}`) ? `${first} ${last}${rest}` : name
}

const peopleOf = (cell: (column: Column) => string, number: number, table: Table): readonly Entry[] => {
  const office = linesOf(cell('office'))
  const role = readLabel(cell('role'))?.of
  return ROLES.flatMap((column) => {
    const whole = cell(column)
    if (whole === '') return []
    const written = linesOf(whole).flatMap((line) => line.split(/\s*;\s*/))
    const names = written.map((name) => (table.inverted ? name.replace(INVERTED, '$1$3 $2') : turned(name, table)))
    const lines = office.length === names.length ? names.map((name, i) => `${name}, ${office[i] ?? ''}`) : names
    return labelled(number, column === 'speaker' && isRole(role) ? role : column, lines)
  })
}

/** A description; what stands in it below "Questions" are questions. */
const notesOf = (lines: readonly string[], number: number): readonly Entry[] => {
  const at = lines.findIndex((line) => readLabel(line)?.of === 'questions')
  const asked = at < 0 ? [] : lines.slice(at + 1).map((line) => line.replace(/^(?:\d{1,2}[.)]|[-–•*])\s+/, ''))
  return [...labelled(number, 'note', at < 0 ? lines : lines.slice(0, at)), ...labelled(number, 'questions', asked)]
}

/** A row of a table whose columns have names, as the lines that would say the same without a table. */
const readRow = (entry: Entry, table: Table): readonly Entry[] => {
  const number = entry.rows[0].number
  const cell = (column: Column): string => cellsOf(table, entry, column)
  const minutes = table.minutes.get(entry) ?? null
  const timing = timingOf(cell, minutes)
  const untitled = timing !== null && (cell('title') === '' || (table.numbered && ITEM.test(cell('title'))))
  // what kind of segment it is, such as "Lunch", or what is said of it
  const instead = untitled ? (['kind', 'note'] as const).find((column) => cell(column) !== '') : undefined
  const [title = '', ...below] = linesOf(cell(instead ?? 'title'))
  const filled = new Set(entry.cells?.filter((written) => written !== ''))
  // a cell that spans the table is a heading in it
  if (filled.size === 1 && timing === null && (table.clocked || cell('title') === '')) {
    const text = [...filled].join(' ').replaceAll('\n', ' ')
    const own = findDates(text).length > 0 ? null : takeTiming(text)
    if (own?.timing.start == null || own.timing.end === null || own.rest === '') return [lineEntry(number, text, true)]
    const facts = { timing: own.timing, kind: null, shortest: null, ringFenced: false }
    return [{ ...lineEntry(number, own.rest, entry.spaced), form: 'row', label: null, facts }]
  }
  const about = [
    ...below.map((line) => lineEntry(number, line, false)),
    ...peopleOf(cell, number, table),
    ...linesOf(cell('talk')).map((talk) => lineEntry(number, `“${talk.replace(/^["“„«]|["”“»]$/g, '')}”`, false)),
    ...labelled(number, 'questions', linesOf(cell('questions'))),
    ...notesOf(instead === 'note' ? [] : linesOf(cell('note')), number),
  ]
  const kind = kindNamed(cell('kind'))
  const continues =
    title === '' ||
    (table.clocked && timing === null && kind === null && cell('number') === '' && kindOf(title) === 'other')
  if (continues) {
    return title === '' ? about : [...about, lineEntry(number, about.length > 0 ? `“${title}”` : title, false)]
  }
  const facts: Facts = {
    timing,
    kind,
    shortest: readDurations([cell('shortest')])[0] ?? null,
    ringFenced: isYes(cell('ringFenced')),
  }
  const row = {
    ...lineEntry(number, title, entry.spaced),
    form: 'row' as const,
    marker: entry.marker,
    label: null,
    facts,
  }
  return [row, ...about]
}

/** A column of dates, or one of figures below "Day", says where another day begins, as a heading would. */
const dayOf = (table: Table, header: Entry, row: Entry, before: Entry | undefined): readonly Entry[] => {
  const date = cellsOf(table, row, 'date')
  const same = before !== undefined && (date === '' || date === cellsOf(table, before, 'date'))
  const counted = `${cellsOf(table, header, 'date')} ${date}`
  // "Day 1" is no title of the whole
  const day = findDates(date).length > 0 ? date : before && COUNTS_DAYS.test(counted) ? counted : null
  return same || day === null ? [] : [lineEntry(row.rows[0].number, day, true)]
}

/** "5 PERFORMANCE" above "5.1 Report", without a time of its own: a heading in the table. */
const holds = (table: Table, row: Entry, below: Entry | undefined): boolean => {
  const number = cellsOf(table, row, 'number').replace(/[.)]$/, '')
  return (
    number !== '' &&
    below !== undefined &&
    cellsOf(table, below, 'number').startsWith(`${number}.`) &&
    timingOf((column) => cellsOf(table, row, column), table.minutes.get(row) ?? null) === null
  )
}
const headingOf = (row: Entry, table: Table): Entry =>
  lineEntry(row.rows[0].number, cellsOf(table, row, 'title').replaceAll('\n', ' '), true)

/** The lines of a row whose columns have no names: its own, and what stands lower in its cells. */
const spread = (entry: Entry): readonly Entry[] => [
  entry,
  ...(entry.cells ?? []).flatMap((cell) =>
    linesOf(cell)
      .slice(1)
      .map((line) => itemEntry(entry.rows[0].number, line)),
  ),
]

const MORNING = 6 * 60
const startsOf = (cells: readonly string[]): readonly number[] | null => {
  const starts = cells.map((cell) => wholeTiming(cell, true)?.start ?? null)
  const known = starts.filter((start) => start !== null)
  return known.length < starts.length ? null : known.map(minutesOf)
}
const countOn = (minutes: readonly number[]): boolean => minutes.every((minute, i) => minute >= (minutes[i - 1] ?? 0))

/** "10", "0:20", "0:15" below "Time" are lengths. */
const areLengths = (cells: readonly string[]): boolean => {
  const starts = cells.every((cell) => /^0?\d:\d\d(?:\s?h)?$/i.test(cell)) ? startsOf(cells) : null
  return (
    cells.every((cell) => /^\d{1,3}$/.test(cell)) ||
    (starts !== null && starts.every((start) => start < MORNING) && !countOn(starts))
  )
}
/** "9:30 – 9:45", "9:45 – 10:00" below "Duration" are times of day. */
const areClocks = (cells: readonly string[]): boolean => {
  const starts = startsOf(cells)
  return starts !== null && starts.length > 1 && countOn(starts) && (starts[0] ?? 0) >= MORNING
}

const tableOf = (header: Entry, columns: readonly (Column | null)[], rows: readonly Entry[]): Table => {
  const at = (of: Column): number => columns.indexOf(of)
  const written = (row: Entry, of: Column): string => row.cells?.[at(of)] ?? ''
  const isAlone = (column: Column, others: readonly Column[]): boolean =>
    at(column) >= 0 && others.every((other) => at(other) < 0)
  const filledIn = (of: Column): readonly string[] => rows.flatMap((row) => written(row, of) || [])
  const bare = isAlone('time', ['duration', 'start']) && areLengths(filledIn('time'))
  const clocks = isAlone('duration', ['time', 'start']) && areClocks(filledIn('duration'))
  // "Item" over figures beside "Title" over words
  const isNumbering = (i: number): boolean => {
    const figures = rows.flatMap(({ cells = [] }) => {
      const filled = cells.filter((cell) => cell !== '')
      return filled.length > 1 && cells[i] ? [cells[i]] : []
    })
    return figures.length > 1 && figures.every((figure) => NUMBERING.test(figure))
  }
  const titles = columns.filter((column) => column === 'title').length
  const named = columns.map((column, i) =>
    bare && column === 'time'
      ? 'duration'
      : clocks && column === 'duration'
        ? 'time'
        : column === 'title' && titles > 1 && isNumbering(i)
          ? 'number'
          : column,
  )
  const duration = named.indexOf('duration')
  const cells = rows.map((row) => row.cells?.[duration] ?? '')
  const unit = header.cells?.[duration] ?? ''
  const read = readDurations(cells, unit)
  const minutes = new Map(
    rows.flatMap((row, i) => {
      const length = read[i]
      return length == null ? [] : [[row, length] as const]
    }),
  )
  const clocked =
    rows.filter((row) => wholeTiming(written(row, 'time') || written(row, 'start'), true)?.start != null).length > 1
  const people = new Set(
    ROLES.filter((role) => named.includes(role)).flatMap((role) =>
      rows.flatMap((row) => cellsOf({ columns: named }, row, role).split(/\s*[;\n/]\s*/)),
    ),
  )
  const numbered = rows.filter((row) => ITEM_ALONE.test(written(row, 'title'))).length > 1
  return { columns: named, minutes, clocked, numbered, people, inverted: areInverted({ columns: named }, rows) }
}

/**
 * Tables as plain entries: a row whose columns have names ("Time", "Topic", "Speaker", in any order) becomes its segment and
 * the lines about it, the others keep their text. What a column can be called stands in `columns.ts`, and only there.
 */
export const readColumns = (entries: readonly Entry[]): readonly Entry[] => {
  if (!entries.some(({ cells }) => cells)) return entries
  const out: Entry[] = []
  for (let i = 0; i < entries.length; i += 1) {
    const entry = entries[i]
    if (!entry) break
    const columns = headerOf(entry.cells)
    if (!columns) {
      out.push(...spread(entry))
      continue
    }
    let last = i + 1
    const continues = (at: number): boolean => entries[at]?.cells !== undefined && !headerOf(entries[at]?.cells)
    // a heading may stand between its rows
    while (
      continues(last) ||
      (last > i &&
        entries[last]?.form !== 'rule' &&
        continues(last + 1) &&
        entries[last + 1]?.cells?.length === columns.length)
    )
      last += 1
    const rows = entries.slice(i + 1, last)
    const table = tableOf(
      entry,
      columns,
      rows.filter(({ cells }) => cells),
    )
    out.push(
      { ...entry, form: 'text', label: { of: 'columns', rest: '' } },
      ...rows.flatMap((row, at) =>
        row.cells
          ? [
              ...dayOf(table, entry, row, rows[at - 1]),
              ...(holds(table, row, rows[at + 1]) ? [headingOf(row, table)] : readRow(row, table)),
            ]
          : [{ ...row, form: 'heading' as const, level: 3 }],
      ),
    )
    i = last - 1
  }
  return out
}
