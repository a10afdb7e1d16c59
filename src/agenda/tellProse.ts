import { minutesOf } from '../core/index.ts'
import { caseless } from './caseless.ts'
import { durationAt } from './durationAt.ts'
import { findClockTimes } from './findClockTimes.ts'
import { findDates } from './findDates.ts'
import { kindOf } from './kindOf.ts'
import type { Line } from './line.ts'
import { readPerson } from './readPerson.ts'

/** A story that names fewer times is no programme, nor is one that hardly says what they are for. */
const FEWEST = 3
const FEWEST_NAMED = 2
const LONGEST = 6_000
const MOST_WORDS = 16

const SENTENCE =
  /(?<!(?<!\p{L})(?:\p{Lu}|Mr|Mrs|Ms|Dr|Drs|Dra|Prof|St|No|Nr|Mme|Sra?|H\.E|ca|approx|vs))[.!?]\s+(?=\p{Lu})|[.!?]\s+(?=(?:After|Then|We|The|At|There|It|Wir|Um|Nach|Danach|Nous|Après|Luego)\s)/gu
/** What begins the next part of a programme within a sentence. English, German, French, Spanish. */
const THEN =
  /;\s+|,?\s(?:and (?:will be )?|et sera |und wird |y será )?(?:followed by|after which|wonach|après quoi|tras lo cual|(?:and|und|et|y) (?:finally|then|dann|schließlich|enfin|puis|luego|después)|gefolgt von|suivie?s? (?:de|d['’])|seguid[oa]s? de)\s|,\s(?:then|dann|danach|anschließend|puis|ensuite|luego|después)\s|\sand\s(?=\p{L}+ \p{L}+ will\s)|\s(?:and|und|et|y)\s(?=(?:we |wir |nous )?(?:finish|end|close|enden|schließen|terminerons|terminamos)(?!\p{L}))/giu
/** It happened. */
const PAST = caseless`(?<!\p{L})(?:was|were|had|opened|closed|adjourned|met|began|wurde[n]?|eröffnete|war|waren|a ouvert|était|ont|abrió|fue|fueron)(?!\p{L})`
const ENDS = caseless`(?<!\p{L})(?:(?:we|it|the (?:session|meeting|day|evening|event|programme)|and|wir|nous|on) (?:will )?(?:ends?|closes?|finish(?:es)?|enden|schließen|terminerons|terminamos)|ende ist|endet|fin\s?$|fin (?:à|prévue)|se termine(?:ra)?|termina(?:rá)?|finaliza(?:rá)?)(?!\p{L})`

/** What leads to a time, and stays behind when that goes. */
const BEFORE_TIME =
  /[\s,]*(?<!\p{L})(?:starting |beginning )?(?:at|from|by|around|until|for|in|of|en|pendant|während|durante|um|ab|gegen|von|bis|à|vers|dès|de|jusqu['’]à|a las|hacia las|desde las|unos)?\s*$/iu
const DOINGS =
  'gives?|presents?|speaks?|talks?|delivers?|leads?|reports?|introduces?|explains?|opens?|hält|präsentiert|spricht|berichtet|gibt|eröffnet|stellt|présentera|présente|donnera|parlera|interviendra|ouvrira|presenta(?:rá)?|hablará|impartirá|ofrecerá|dará|abrirá'
const ARTICLE =
  /^(?:(?:a|an|the|some|our|your|eine?[nmr]?|die|der|das|den|dem|une?|les?|la|el|los|las|una?)\s)?(?:(?:short|brief|quick|kurze[nrs]?|courte?|breve)\s)?(?=\S)/iu
/** "Ada Bee presents …", "hält Ada Bee …" */
const SUBJECT = new RegExp(
  `^(?:(?:der|die|le|la|el)\\s)?(\\p{Lu}[\\p{L}.'’-]*(?:\\s\\p{Lu}[\\p{L}.'’-]*){1,4})\\s(?:will |wird )?(?:${DOINGS}|give|present|speak|talk|deliver|lead|report)\\s(?:on |about |über |zu |sur |de |sobre )?(.+)$`,
  'u',
)
const INVERTED = new RegExp(
  `^(?:${DOINGS})\\s(?:(?:der|die|le|la|el)\\s)?(\\p{Lu}[\\p{L}.'’-]*(?:\\s\\p{Lu}[\\p{L}.'’-]*){1,4})\\s(?:über |zu |sur |sobre )?(.+)$`,
  'u',
)
const LEADS = [
  caseless`^(?:after|following|nach|après|tras)\s.{3,60}?,\s(?=(?:we|there|the|wir|nous|on)\s)`,
  caseless`^(?:then|next|finally|first|lastly|afterwards?|after that|dann|danach|anschließend|zuerst|zunächst|schließlich|zum (?:schluss|abschluss|auftakt)|puis|ensuite|enfin|d['’]abord|luego|después|finalmente|primero|por último),?\s`,
  caseless`^(?:we['’]ll|we then|we|you|the (?:session|meeting|evening|day|event|programme|morning|afternoon|board|group|workshop)|wir|die (?:sitzung|veranstaltung|tagung)|der (?:abend|tag)|nous|la (?:soirée|séance|journée|réunion|jornada|sesión)|le (?:colloque|programme)|el (?:acto|encuentro))\s(?:will |shall |werden |allons )?(?:then |also |next )?\p{L}+(?:\s(?:off|up))?(?:\s(?:with|by|on|to|for|mit|par|sur|con|de))?\s`,
  caseless`^(?:empezaremos|comenzaremos|terminaremos|commencerons|terminerons)\s(?:con|por|par|avec)\s`,
  caseless`^(?:there (?:will be|is|are)|gibt es|folgt|folgen|ist|sind|beginnt|beginnen|habrá|se abrirá|comenzará|tendrá lugar|il y aura|aura lieu|nous aurons|we have|we hear|comes|is)\s`,
  caseless`^(?:the )?(?:last|first|final|remaining|next|another|die letzten|les dernières|los últimos)?\s*(?:are|is|go|goes|will be|sind|sont|son)?\s*(?:reserved |left |devoted |dedicated )?(?:on|for|to|of|für|pour|para|par|con|mit|with)\s`,
]
const TRAILS = caseless`[\s,]+(?:(?:will )?(?:follows?|starts?|begins?)|takes? place|(?:is|are) (?:planned|scheduled|for|on)|(?:ist|sind) (?:vorgesehen|geplant|reserviert)|(?:est|sont) (?:prévu|réservé)e?s?|(?:está|están) previst[oa]s?|lasts|will last|dauert|durera|durará|will be|is|are|(?:beginnt|folgt|startet|statt)|suivra|suit|commencera|débutera|aura lieu|seguirá|comenzará|será)(?=\s?,|\s(?:with|avec|mit|con)\s|$)`

/** "The treasurer will take … to present the accounts" */
const TAKES = /\s(?:will )?(?:takes?|has|have|needs?) to (?:present|report on|introduce|talk about)\s/i

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What a part of a sentence is about, without its time and what sentences need. */
const titleIn = (text: string): string => {
  let title = text.trim()
  for (let before = ''; before !== title;) {
    before = title
    for (const lead of LEADS) title = lead.without(title).trim()
    title = title.replace(/\s*\(\s*\)?\s*$|\s*\(\s*\)/g, '')
    title = TRAILS.without(title.replace(/[\s,.;:–—-]+$/, '')).replace(TAKES, ': ')
  }
  const [, who = '', what = ''] = SUBJECT.exec(title) ?? INVERTED.exec(title) ?? []
  const person = who === '' ? null : readPerson(who)
  const bare = (words: string): string => capital(words.replace(ARTICLE, ''))
  return person ? `${bare(what)} – ${who}` : bare(title)
}

type Told = { readonly time: string; readonly title: string; readonly start: number | null }

/** How long all of it takes. */
const LASTS = caseless`(?<!\p{L})(?:meeting|session|event|evening|treffen|veranstaltung|sitzung|abend|réunion|séance|soirée|rencontre|reunión|sesión|jornada|acto)\s(?:lasts|will last|dauert|dure|durera|dura|durará)(?!\p{L})`

const partOf = (text: string): Told | null => {
  if (LASTS.test(text)) return null
  const clock = findClockTimes(text)
  const start = clock?.timing.start ?? null
  if (clock && start !== null) {
    const { timing, index } = clock
    const before = text.slice(0, index).replace(BEFORE_TIME, '')
    const rest = `${before} ${text.slice(index + timing.written.length).replace(/^[\s,]+/, '')}`
    const title = ENDS.test(rest.trim()) || ENDS.test(before) ? 'End' : titleIn(rest)
    const end = timing.end === null ? '' : ` – ${timing.end}`
    return title === '' ? null : { time: `${start}${end}`, title, start: minutesOf(start) }
  }
  for (const { index } of text.matchAll(/(?<![\p{L}\d])[\p{L}\d]/gu)) {
    const length = durationAt(text, index)
    if (length?.timing.minutes == null) continue
    const before = text.slice(0, index).replace(BEFORE_TIME, '')
    const title = titleIn(`${before} ${text.slice(length.next).replace(/^[\s,)]+/, '')}`.replace(/\($/, ''))
    return title === '' ? null : { time: `${length.timing.minutes} min`, title, start: null }
  }
  return null
}

/** The paragraph as one line for each part of a programme that it tells; `null`: it tells none. */
const parted = (number: number, text: string): readonly Line[] | null => {
  const pieces = text.split(SENTENCE).flatMap((sentence) => (sentence ?? '').split(THEN))
  if (pieces.length > 200) return null
  const parts = pieces.map((piece) => {
    const found = findDates(piece).length > 0 ? null : partOf(piece)
    return { piece, found: found && found.title.split(' ').length <= MOST_WORDS ? found : null }
  })
  const found = parts.flatMap((part) => part.found ?? [])
  const starts = found.flatMap(({ start }) => start ?? [])
  const named = found.filter(({ title }) => kindOf(title) !== 'other').length
  const told = found.length * 3 >= pieces.length * 2
  if (found.length < FEWEST || named < (told ? 1 : FEWEST_NAMED)) return null
  if (starts.some((start, i) => start < (starts[i - 1] ?? 0))) return null
  if (pieces.filter((piece) => PAST.test(piece)).length > 1) return null
  return parts.map((part) => ({ number, text: part.found ? `${part.found.time} | ${part.found.title}` : part.piece }))
}

/**
 * A document that tells its programme in sentences, "We begin with a welcome (5 minutes), then spend an hour on …", as a
 * line for each part; `null`: it tells none.
 */
export const tellProse = (source: readonly Line[]): readonly Line[] | null => {
  if (source.reduce((sum, { text }) => sum + text.length, 0) > LONGEST) return null
  const paragraphs: Line[] = []
  let open = false
  for (const line of source) {
    const last = paragraphs.at(-1)
    if (open && last && line.text.trim() !== '' && !/^\s*[-*•#|]/.test(line.text))
      paragraphs[paragraphs.length - 1] = { ...last, text: `${last.text} ${line.text.trim()}` }
    else paragraphs.push(line)
    // a line that was broken because it was full
    open = line.text.length > 50
  }
  let any = false
  const lines = paragraphs.flatMap((line) => {
    const parts = parted(line.number, line.text.trim())
    any ||= parts !== null
    return parts ? [{ ...line, text: '' }, ...parts, { ...line, text: '' }] : [line]
  })
  return any ? lines : null
}
