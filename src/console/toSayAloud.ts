import { duration } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { listed, numberInWords } from '../ui/counted.ts'
import { isolated } from '../ui/isolated.ts'
import { tooLate } from './answer.ts'
import type { Lengths, Payer } from './payers.ts'
import { minutesInWords } from '../ui/minutesInWords.ts'

/** As one says it: `'four minutes'`, `'24 minutes'`, `'7 and a half minutes'`, `'2 h 5 min'`. */
const minutesAloud = (seconds: number, small = false): string => {
  const minutes = Math.floor(seconds / 60)
  if (minutes >= 120) return minutesInWords(minutes)
  const half = seconds % 60 >= 15 && seconds % 60 < 45 ? ' and a half' : ''
  const whole = seconds % 60 >= 45 ? minutes + 1 : minutes
  const number = small ? numberInWords(whole) : String(whole)
  if (whole === 0 && half !== '') return 'half a minute'
  return `${number}${half} ${whole === 1 && half === '' ? 'minute' : 'minutes'}`
}

const KINDS: Partial<Record<Payer['kind'], string>> = {
  qa: 'the Q&A',
  panel: 'the panel',
  opening: 'the opening',
  closing: 'the closing',
  break: 'the break',
}

/** What `payer` is called where it is the only one of its kind. */
const called = ({ kind, title }: Payer, payers: readonly Payer[]): string =>
  (payers.filter((other) => other.kind === kind).length === 1 ? KINDS[kind] : undefined) ?? isolated(title)

/** More than these nobody listens to. */
const NAMED = 3

/** How things stand: `'We are four minutes behind'`. */
const standing = ({ readout }: Moment): string => {
  const { behind } = readout
  const headroom = readout.headroom ?? duration(0)
  const missing = tooLate(headroom)
  if (missing > 0) {
    const late = Math.ceil(Math.floor((behind ?? 0) / 1000) / 60)
    return late > 0
      ? `We are ${minutesAloud(late * 60, true)} behind`
      : `We would end ${minutesAloud(missing * 60, true)} late`
  }
  const ahead = Math.floor(-Math.floor((behind ?? 0) / 1000) / 60)
  if (ahead > 0) return `We are ${minutesAloud(ahead * 60, true)} early`
  // In the half minutes in which it is given.
  const halves = Math.floor(Math.ceil(headroom / 1000) / 30)
  return halves === 0 ? 'We are just on time' : `We have ${minutesAloud(halves * 30, true)} in hand`
}

/** What to say to the room: `'We are four minutes behind; I will shorten the Q&A to 24 minutes.'` */
export const toSayAloud = (moment: Moment, payers: readonly Payer[], lengths: Lengths): string => {
  const changes = payers.flatMap((payer) => {
    const length = lengths[payer.id] ?? payer.length
    return length === payer.length ? [] : [{ payer, length }]
  })
  const shorter = changes.filter(({ payer, length }) => length < payer.length)
  const longer = changes.filter(({ payer, length }) => length > payer.length)
  const named = ({ payer, length }: (typeof changes)[number]) =>
    `${called(payer, payers)} to ${minutesAloud(Math.round(length / 1000))}`
  const all = (verb: string, which: typeof changes) => {
    if (which.length === 0) return []
    if (which.some(({ payer }) => payer.kind === 'turn'))
      return [
        which.length > 1
          ? 'shorten this turn and the next'
          : `shorten ${which[0]?.payer.id === 'present' ? 'this turn' : 'the next turn'}`,
      ]
    if (which.length > NAMED) return [`${verb} ${numberInWords(which.length)} segments a little`]
    return [`${verb} ${listed(which.map(named))}`]
  }
  const doing = [...all('shorten', shorter), ...all('extend', longer)]
  return doing.length === 0 ? '' : `${standing(moment)}; I will ${doing.join(' and ')}.`
}
