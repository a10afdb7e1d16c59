import type { ReadLine } from '../agenda/readAgenda.ts'

/** A line of the document as it is shown, or several that were left out together. */
export type SourceRow = {
  readonly number: number
  readonly text: string
  /** What it was read as; `null`: left out. */
  readonly as: string | null
  /** The lines folded into this row; one: none. */
  readonly lines: number
}

/** Fewer than this are shown as they are. */
const FOLD = 3

const folded = (run: readonly ReadLine[]): readonly SourceRow[] => {
  const [first] = run
  if (!first) return []
  if (run.length < FOLD) return run.map((line) => ({ ...line, lines: 1 }))
  return [{ number: first.number, text: first.text, as: null, lines: run.length }]
}

/** The document without its empty lines; stretches that were left out are folded. */
export const sourceRows = (lines: readonly ReadLine[]): readonly SourceRow[] => {
  const rows: SourceRow[] = []
  let run: ReadLine[] = []
  for (const line of lines) {
    if (line.as === null) {
      if (line.text.trim() !== '') run.push(line)
      continue
    }
    rows.push(...folded(run), { ...line, lines: 1 })
    run = []
  }
  return [...rows, ...folded(run)]
}
