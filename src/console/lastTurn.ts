import { digits, duration, speakerName } from '../core/index.ts'
import type { Session } from '../core/index.ts'
import { digitsText } from '../ui/digitsText.ts'

export type LastTurn = {
  readonly name: string
  /** How long it was. */
  readonly ran: string
  /** `'0:12 over'`; `null`: it kept to its time, or had none. */
  readonly over: string | null
}

/** The latest turn that has ended; `null`: nobody has had the floor yet. */
export const lastTurn = ({ turns, rundown }: Session): LastTurn | null => {
  const turn = turns.at(-1)
  const name = speakerName(rundown, turn?.speaker)
  if (!turn || name === null) return null
  const { ran, allotted } = turn
  // As the screen had it: its seconds are those of the countdown.
  const { sign, main } = digits(duration((allotted ?? ran) - ran), 'countdown')
  return { name, ran: digitsText(ran, 'elapsed'), over: sign === '' ? null : `${main} over` }
}
