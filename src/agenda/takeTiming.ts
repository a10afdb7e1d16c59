import { caseless } from './caseless.ts'
import { NEARLY } from './durationAt.ts'
import { NUMBER_WORD } from './numberWords.ts'
import { remembering } from './remembering.ts'
import { OPENING } from './startsWithClock.ts'
import { together, type Timing } from './timing.ts'
import { timingAt, wholeTiming } from './wholeTiming.ts'

const BRACKET = /[([]([^()[\]]{1,80})[)\]]/g
/** A line longer than this is prose, whatever figures it holds. */
const LONGEST_TITLE = 300

/** "10 min", "ca. 10 mn", "twenty minutes" */
const IN_MINUTES = caseless`(?:\bminut\p{L}*|\bmins?\.?|\d\s?(?:min(?:s|ut\p{L}*)?\.?|mn|['′’]|m))$`

const SPELT_OUT = caseless`minut\p{L}+$`

const takeFirst = (text: string): { timing: Timing; rest: string } | null => {
  const opening = OPENING.exec(text)?.[0] ?? ''
  const found = timingAt(text, opening.length)
  // "from 20 to 30 minutes" is no time of day
  if (!found || (/\p{L}/u.test(opening) && found.timing.start === null)) return null
  const rest = text.slice(found.next)
  // "30 minutes of music" is no timing; "13:15 Opening" is one
  const parted = /^\s*(?:[)\]]|[|►:,/.]|[-–—]|$)/.test(rest)
  if (
    !parted &&
    (found.timing.start === null || !/^\s/.test(rest)) &&
    found.timing.unclear === null &&
    !(IN_MINUTES.test(found.timing.written) && !(SPELT_OUT.test(found.timing.written) && /^\s*\p{Ll}/u.test(rest))) &&
    !(/^\D+$/.test(found.timing.written) && /^\s+\p{Lu}/u.test(rest))
  )
    return null
  return { timing: found.timing, rest: rest.replace(/^[\s)\]]*(?:(?:[|►:,/.]|[-–—])\s*)*/, '') }
}

const takeBracket = (text: string): { timing: Timing; rest: string } | null => {
  const brackets = [...text.matchAll(BRACKET)].map((bracket) => ({ bracket, inside: bracket[1] ?? '' }))
  // "[A. Bee; 5 min] (9:08 – 9:20)": one that holds nothing else says when all of it is
  const whole = brackets.find(({ inside }) => wholeTiming(inside) !== null)
  for (const { bracket, inside } of whole ? [whole] : brackets) {
    const parts = whole ? [inside] : inside.split(/[,;|]/)
    const timing = parts.map((part) => wholeTiming(part)).find((found) => found !== null)
    if (!timing) continue
    const others = parts
      .filter((part) => wholeTiming(part) === null)
      .join(',')
      .trim()
    const rest =
      text.slice(0, bracket.index) + (others ? `(${others})` : '') + text.slice(bracket.index + bracket[0].length)
    // "Questions – (15 minutes) – from the public" stood between dashes
    return {
      timing,
      rest: rest
        .replace(/\s+/g, ' ')
        .replace(/(?<=\s[-–—]) [-–—](?=\s)/, '')
        .trim(),
    }
  }
  return null
}

/** "Deep dive – 1.5 h – Ada Bee": a length between dashes. */
const takeBetween = (text: string): { timing: Timing; rest: string } | null => {
  const parts = text.split(/\s[–—|-]\s/)
  const timings = parts.map((part, i) => (i > 0 && i < parts.length - 1 ? wholeTiming(part) : null))
  const at = timings.findIndex((timing) => timing !== null)
  const timing = timings[at]
  // "Welcome – 9:30 – 9:40" ends in a range
  if (!timing || (timing.start !== null && at === parts.length - 2 && wholeTiming(parts.at(-1) ?? '') !== null))
    return null
  return { timing, rest: parts.filter((_, i) => i !== at).join(' – ') }
}

/** A time at the end of a line has fewer parts than this. */
const LAST_PARTS = 5

const LAST = caseless`\s(?=\d|(?:half|media|tres|three|trois|a|${NUMBER_WORD})[\s-][^.,;:()]{2,24}$)`
/** "Debate 30'", but not "open the doors for 15 minutes". */
const ABBREVIATED = /\d\s?(?:min\.?|mn|m|['′’])$/i

/** "Opening remarks 7 minutes": a few words that no word ties to the length. */
const MOST_BEFORE = 5
export const TIED = caseless`(?<!\p{L})(?:for|in|of|to|by|about|after|before|within|than|every|another|takes?|lasts?|spend|dauert|durer?a?|durará|are|is|only|least|most|last|first|next|your|my|our|their|its|this|each|per|pour|pendant|dans|de|des|après|toutes les|für|nach|von|etwa|während|alle|durante|en|por|tras|cada|and|et|und|y|the)$`
const isTitleBefore = (text: string): boolean =>
  /^[-–—•*\d.)\s]*\p{Lu}/u.test(text) &&
  text.trim().split(/\s+/).length <= MOST_BEFORE &&
  !/[.,:;]/.test(text) &&
  !TIED.test(text.trim())

/** "Water (including 0-10 m)": what ends in a bracket that was opened is no time of the whole. */
const OPEN_BRACKET = /[([][^)\]]*$/

/** "; this should take no more than": what led to the length at the end of a title. */
const IT_TAKES = caseless`[;,.–—-]\s*(?:this|it|das|dies|dafür|cela|ceci|ce point|esto|se)\s(?:\p{L}+\s?){1,6}$`

/** "from", "ca.": what leads to the time or length at the end of a title. */
const LEADS = caseless`[\s,–—-]+(?:from|between|at|von|ab|um|gegen|de|dès|à partir de|à|desde(?: las)?|de las|a las|${NEARLY})$`

const takeLast = (text: string): { timing: Timing; rest: string } | null => {
  const figures = [...LAST.all(text)]
    .slice(-LAST_PARTS)
    .map(({ index }) => ({ index, timing: wholeTiming(text.slice(index)) }))
  const restOf = (index: number): string => LEADS.without(text.slice(0, index)).replace(/(?:\s?\.){2,}\s*$/, '')
  // "Coffee 10:00 – 10:30"
  const range = figures.find(({ timing }) => timing?.end != null)
  if (range?.timing) return { timing: range.timing, rest: restOf(range.index) }
  for (const separator of [...text.matchAll(/\s[-–—]\s|\s?[|►]\s?|[:,]\s|(?:\s?\.){3,}\s?|\.{2}\s?/g)].slice(
    -LAST_PARTS,
  )) {
    const timing = wholeTiming(text.slice(separator.index + separator[0].length))
    if (timing) return { timing, rest: restOf(separator.index) }
  }
  if (/[.!?]$/.test(text) && !/\d\s?min\.$/i.test(text)) return null
  const short = figures.find(
    ({ timing, index }) =>
      timing &&
      !OPEN_BRACKET.test(text.slice(0, index)) &&
      (timing.unclear !== null ||
        ABBREVIATED.test(timing.written) ||
        (!/\d/.test(timing.written) && (!TIED.test(restOf(index)) || IT_TAKES.test(text.slice(0, index)))) ||
        (timing.start === null && isTitleBefore(restOf(index)))),
  )
  return short?.timing ? { timing: short.timing, rest: restOf(short.index) } : null
}

/** "Plenary – 9:00am - 10:30am (Berne)": where that is, behind from when to when. */
const BEHIND_RANGE =
  /(?<=\s\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?\s?[-–—]\s?\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?)\s\([^()\d]{2,30}\)$/i

/** What a title says about its time: before it, after it or in brackets; and the title without that. `null`: nothing. */
export const takeTiming = remembering((text): { timing: Timing; rest: string } | null => {
  if (text.length > LONGEST_TITLE || !/[\d½¼¾]|\bx{1,3}\b|\?|hour|stunde|heure|hora|minut|\bmins?\b/i.test(text))
    return null
  let taken: { timing: Timing; rest: string } | null = null
  const behind = BEHIND_RANGE.exec(text)?.[0] ?? ''
  const said = text.slice(0, text.length - behind.length)
  for (const take of [takeFirst, takeFirst, takeBracket, takeBracket, takeBetween, takeLast]) {
    const more = take(taken?.rest ?? said)
    if (more) taken = { timing: taken ? together(taken.timing, more.timing) : more.timing, rest: more.rest }
  }
  // "Budget (no. 4; in all" has lost the end of its bracket
  return (
    taken && {
      ...taken,
      rest: IT_TAKES.without(taken.rest)
        .replace(/\s*\([^()]{0,30}$/, '')
        .replace(/^[\s:,|–—-]+|[\s:,|–—-]+$/g, '')
        .concat(behind),
    }
  )
})
