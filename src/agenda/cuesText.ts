import type { Cue, SoundName } from '../core/index.ts'
import { LENGTH, lengthText, parseLength } from './lengthText.ts'

/** What a cue sounds like where nothing else is said. */
const soundOf = ({ remaining, level }: Pick<Cue, 'remaining' | 'level'>): SoundName | null =>
  level === 'on-time' ? null : level !== 'over' ? level : remaining === 0 ? 'time-up' : 'overtime'

const cueText = (cue: Cue): string => {
  const sound = cue.sound === soundOf(cue) ? '' : cue.sound === null ? ' silent' : ` sounds ${cue.sound}`
  const word = cue.word === '' ? '' : ` “${cue.word.replace(/[“”]/g, '"')}”`
  return `${lengthText(cue.remaining)} ${cue.level}${sound}${word}`
}

/** A list of cues: `'5 warning “Five minutes left”; 0 over silent “Thank you”'`, with the minutes left; no cue at all: `'none'`. */
export const cuesText = (cues: readonly Cue[]): string => (cues.length === 0 ? 'none' : cues.map(cueText).join('; '))

const CUE = new RegExp(
  String.raw`\s*(${LENGTH}) (on-time|warning|wrap-up|over)(?: (silent|sounds (warning|wrap-up|time-up|overtime)))?(?: “([^“”]*)”)?\s*(?:;|$)`,
  'uy',
)

/** What `cuesText` wrote; `null`: it is no list of cues. */
export const parseCues = (text: string): readonly Cue[] | null => {
  if (/^none$/i.test(text.trim())) return []
  const cues: Cue[] = []
  CUE.lastIndex = 0
  while (CUE.lastIndex < text.length) {
    const match = CUE.exec(text)
    const remaining = parseLength(match?.[1] ?? '')
    if (!match || remaining === null) return null
    const level = match[2] as Cue['level']
    const sound = match[3] === undefined ? soundOf({ remaining, level }) : ((match[4] as SoundName | undefined) ?? null)
    cues.push({ remaining, level, word: match[5] ?? '', sound })
  }
  return cues.length > 0 ? cues : null
}
