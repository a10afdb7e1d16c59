/** One line of the document, counted from 1. */
export type Line = {
  readonly number: number
  readonly text: string
  /** The cells of a table's row, also the empty ones, with `\n` where a cell breaks its line; unset outside tables. */
  readonly cells?: readonly string[]
}
