/** A doubt about what was read, in a sentence for the moderator. */
export type Finding = {
  readonly kind: 'unallotted' | 'gap' | 'overlap' | 'no-duration' | 'unclear-time' | 'over-committed' | 'ignored'
  /** Whole minutes it is about, never negative; unset where there are none. */
  readonly minutes?: number
  /** Id of the segment it is about. */
  readonly segment?: string
  /** Where in the document, counted from 1. */
  readonly line?: number
  readonly message: string
}
