import type { Wall } from '../core/index.ts'
import { titleOf, whereOf } from './heading.ts'
import { inWords } from './inWords.ts'
import type { Report } from './reportOf.ts'
import { cellText, tablesOf, type Cell, type Table } from './tables.ts'

/** What a person wrote, with nothing in it that Markdown would take for its own. */
const literal = (words: string): string =>
  words.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, (mark) => `\\${mark}`)

const RIGHT = ['count', 'clock', 'length', 'difference', 'share']

const tableText = (table: Table, wall: Wall): string => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const row = (cells: readonly Cell[]) => cells.map((cell, i) => literal(cellText(table, i, cell, wall)))
  return [
    `## ${table.name}`,
    '',
    line(table.columns.map(({ head }) => head)),
    line(table.columns.map(({ kind }) => (RIGHT.includes(kind) ? '---:' : '---'))),
    ...table.rows.map((cells) => line(row(cells))),
    ...(table.total ? [line(row(table.total).map((words) => (words === '' ? '' : `**${words}**`)))] : []),
  ].join('\n')
}

/** The report as a Markdown document, tables as GitHub has them. */
export const writeMarkdown = (report: Report): string => {
  const { lead, rest } = inWords(report)
  return `${[
    `# ${literal(titleOf(report))}`,
    whereOf(report).map(literal).join(' · '),
    [`**${literal(lead)}**`, ...rest.map(literal)].join(' '),
    ...tablesOf(report).map((table) => tableText(table, report.rundown)),
  ].join('\n\n')}\n`
}
