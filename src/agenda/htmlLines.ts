import { Parser } from 'htmlparser2'
import type { Line } from './line.ts'

/** Markdown may hold a tag here and there; HTML begins with one. */
export const LOOKS_LIKE_HTML =
  /^\s*(?:<!--[^>]{0,200}-->\s*)?<(?:!doctype html|html|head|body|meta|table|thead|tbody|tr|div|article|section|main|header|h[1-6]|p|span|ul|ol|dl|b|strong)\b/i
/** What stands in these is not the document. */
const LEFT_OUT = /^(?:script|style|nav|footer|aside|noscript|template|title|head|svg|select|button)$/
const BLOCK =
  /^(?:p|div|section|article|header|main|h[1-6]|ul|ol|table|caption|blockquote|dl|body|figure|figcaption|details|summary|pre|hr|address|fieldset|form|dt)$/
/** These begin a line, without an empty one before it. */
const LINE = /^(?:br|li|dd)$/
/** The mark of a footnote, and what it stands after: "m²" has none. */
export const NOTE_MARK = /^\s*(?:\[?\d{1,2}\]?|[*†‡]{1,3})\s*$/
export const AFTER_WORD = /(?:\p{L}{3}|[.,;:!?)”"’])$/u
/** No table of an agenda is wider, or has a cell that is higher. */
const MOST_SPANNED = 40
/** No page nests so deep; the parser would take ever longer. */
const DEEPEST = 256

type Row = { readonly cells: string[]; readonly number: number }
type Table = {
  row: Row | null
  /** Per column, in how many more rows a cell from above stands. */ readonly covered: number[]
}

/** The cells from above that stand here, one row less of each. */
const takeCovered = (covered: number[], cells: string[]): void => {
  while ((covered[cells.length] ?? 0) > 0 && cells.length < MOST_SPANNED) {
    covered[cells.length] = (covered[cells.length] ?? 1) - 1
    cells.push('')
  }
}

const spanOf = (written: string | undefined): number => Math.min(MOST_SPANNED, Math.max(1, Number(written) || 1))

/**
 * HTML as lines of Markdown and rows of tables that keep the number of the line they began in. Lists keep their depth and
 * numbers, a cell that spans columns or rows stands in the first and leaves the others empty; a table around a table is
 * only layout. `null`: the text is not HTML.
 */
export const htmlLines = (lines: readonly Line[]): readonly Line[] | null => {
  const text = lines.map((line) => line.text).join('\n')
  if (!LOOKS_LIKE_HTML.test(text)) return null
  const out: Line[] = []
  const tables: Table[] = []
  const lists: { readonly ordered: boolean; count: number }[] = []
  let [number, end, begun, words, mark, skipped, raised, span, depth] = [1, text.indexOf('\n'), 1, '', '', 0, 0, 1, 0]

  /** Ends the line that is being written; in a cell the cell goes on below. */
  const endLine = (): void => {
    const line = words.replace(/[^\S\n]+/g, ' ').trim()
    words = ''
    const cells = tables.at(-1)?.row?.cells
    if (line === '') return
    if (cells && cells.length > 0) {
      const cell = cells.at(-1)
      cells[cells.length - 1] = cell === '' ? line : `${cell}\n${line}`
    } else out.push({ number: begun, text: mark + line })
    mark = ''
  }
  const endBlock = (): void => {
    endLine()
    if (!tables.at(-1)?.row) out.push({ number, text: '' })
  }
  const endRow = (table: Table): void => {
    endLine()
    const { row } = table
    table.row = null
    if (!row) return
    takeCovered(table.covered, row.cells)
    const cells = row.cells.map((cell) => cell.trim())
    if (cells.length > 1) out.push({ number: row.number, text: cells.filter(Boolean).join(' | '), cells })
    else for (const line of (cells[0] ?? '').split('\n')) out.push({ number: row.number, text: line })
  }
  /** The cells so far of a row that holds another table are lines before it. */
  const leaveLayout = (table: Table): void => {
    for (const line of (table.row?.cells ?? []).join('\n').split('\n'))
      if (line !== '') out.push({ number: table.row?.number ?? number, text: line })
    table.row = null
  }
  const openCell = (table: Table, attributes: Readonly<Record<string, string>>): void => {
    endLine()
    table.row ??= { cells: [], number }
    const { cells } = table.row
    takeCovered(table.covered, cells)
    const first = cells.length
    span = spanOf(attributes['colspan'])
    const rows = spanOf(attributes['rowspan']) - 1
    if (rows > 0) for (let column = first; column < first + span; column += 1) table.covered[column] = rows
    cells.push('')
  }
  const closeCell = (table: Table): void => {
    endLine()
    for (; span > 1 && table.row; span -= 1) table.row.cells.push('')
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        count()
        depth += 1
        if (depth > DEEPEST) parser.pause()
        const table = tables.at(-1)
        if (skipped > 0 || LEFT_OUT.test(name)) {
          if (LEFT_OUT.test(name)) skipped += 1
        } else if (name === 'sup') raised += 1
        else if (name === 'table') {
          endBlock()
          if (table?.row) leaveLayout(table)
          tables.push({ row: null, covered: [] })
        } else if (name === 'tr' && table) endRow(table)
        else if ((name === 'td' || name === 'th') && table) openCell(table, attributes)
        else if (name === 'ul' || name === 'ol') {
          if (lists.length === 0) endBlock()
          else endLine()
          lists.push({ ordered: name === 'ol', count: 0 })
        } else if (name === 'li') {
          endLine()
          const list = lists.at(-1)
          if (list) list.count += 1
          const bullet = list?.ordered ? `${list.count}. ` : '- '
          if (table?.row) words = bullet
          else mark = '  '.repeat(Math.max(0, lists.length - 1)) + bullet
        } else if (LINE.test(name)) endLine()
        else if (BLOCK.test(name)) {
          if (mark === '' || words.trim() !== '') endBlock()
          if (/^h[1-6]$/.test(name) && !table?.row) mark = `${'#'.repeat(Number(name.charAt(1)))} `
        }
      },
      ontext(data) {
        count()
        if (skipped > 0 || (raised > 0 && NOTE_MARK.test(data) && AFTER_WORD.test(words))) return
        if (words.trim() === '') begun = number + (/^\s*/.exec(data)?.[0].split('\n').length ?? 1) - 1
        words += data.replaceAll('\n', ' ')
      },
      onclosetag(name) {
        depth -= 1
        const table = tables.at(-1)
        if (LEFT_OUT.test(name)) {
          if (skipped > 0) skipped -= 1
        } else if (skipped > 0) return
        else if (name === 'sup') raised = Math.max(0, raised - 1)
        else if (name === 'table' && table) {
          endRow(table)
          tables.pop()
          out.push({ number, text: '' })
        } else if (name === 'tr' && table) endRow(table)
        else if ((name === 'td' || name === 'th') && table) closeCell(table)
        else if (name === 'ul' || name === 'ol') {
          if (lists.length > 1) endLine()
          else endBlock()
          lists.pop()
        } else if (LINE.test(name)) endLine()
        else if (BLOCK.test(name)) {
          endBlock()
          if (/^h[1-6]$/.test(name)) mark = ''
        }
      },
    },
    { lowerCaseTags: true },
  )
  /** What the parser tells comes in the order of the text. */
  const count = (): void => {
    for (; end >= 0 && end < parser.startIndex; end = text.indexOf('\n', end + 1)) number += 1
  }
  parser.end(text)
  endBlock()
  return out
}
