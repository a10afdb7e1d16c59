import { cuesOf, duration, minutes } from '../core/index.ts'
import type { Cue, Duration } from '../core/index.ts'
import { minutesText, parseMinutes } from '../ui/parseMinutes.ts'

const ZERO = duration(0)
/** The words and sounds that a segment long enough for all of them would have. */
const usual = cuesOf(minutes(60), null)
const zero = usual.filter(({ remaining }) => remaining === 0)

const wordFor = (remaining: Duration): string => {
  const known = usual.find((cue) => cue.remaining === remaining)?.word
  return known ?? `${minutesText(duration(Math.abs(remaining)))} minutes ${remaining > 0 ? 'left' : 'over'}`
}

/** A list of cues as one would type it: `'10, 5 Please conclude, 0'`; the usual ones: empty; none at all: `'none'`. */
export const cuesText = (cues: readonly Cue[] | null): string => {
  if (cues === null) return ''
  if (cues.length === 0) return 'none'
  return cuesOf(null, cues)
    .map(({ remaining, word }) => {
      const at = `${remaining < 0 ? '-' : ''}${minutesText(duration(Math.abs(remaining)))}`
      return word === wordFor(remaining) ? at : `${at} ${word}`
    })
    .join(', ')
}

const CUE = /^([-−]?)\s*(\d[\d:.]*\s?(?:h|min|m|s)?)(?:\s+(.*))?$/i

/**
 * A list of cues as it is typed: the minutes left, each with words of its own if wanted, a minus for time over. The shortest
 * before zero says wrap up, the longer ones warn; that time is up is always told. What can't be understood gives a sentence.
 */
export const parseCues = (typed: string): readonly Cue[] | null | string => {
  const text = typed.trim()
  if (text === '') return null
  if (text.toLowerCase() === 'none') return []
  const read: { readonly remaining: Duration; readonly word: string }[] = []
  for (const part of text.split(/[,;\n]/).filter((each) => each.trim() !== '')) {
    const [, sign = '', figures = '', words = ''] = CUE.exec(part.trim()) ?? []
    const length = figures === '' ? 'unclear' : parseMinutes(figures)
    if (length === 'unclear' || length === null)
      return `“${part.trim()}” is no cue: write the minutes left, such as 10, 5 Please conclude, 1.`
    const remaining = sign === '' ? length : duration(-length)
    if (!read.some((cue) => cue.remaining === remaining))
      read.push({ remaining, word: words.trim() || wordFor(remaining) })
  }
  const before = read.filter(({ remaining }) => remaining > 0).map(({ remaining }) => remaining)
  const cues = read.map(({ remaining, word }): Cue => {
    if (remaining < 0) return { remaining, word, level: 'over', sound: 'overtime' }
    if (remaining === 0) return { remaining, word, level: 'over', sound: 'time-up' }
    const level = remaining === Math.min(...before) ? 'wrap-up' : 'warning'
    return { remaining, word, level, sound: level }
  })
  return cuesOf(null, cues.some(({ remaining }) => remaining === ZERO) ? cues : [...cues, ...zero])
}
