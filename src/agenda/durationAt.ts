import { caseless } from './caseless.ts'
import { DASH, isFigure } from './clockTimesAt.ts'
import { numberOf } from './numberWords.ts'
import { DAY, NO_TIMING, type Found } from './timing.ts'

const HOURS = 'hours?|hrs?|h|stunden?|std\\.?|heures?|horas?'
const MINUTES = "minutes?|minuten|minutos?|mins?\\.?|mn|m|['′’]"
/** What may stand before a length: about, at most, in all. English, German, French, Spanish. */
export const NEARLY =
  '≈|au total|gesamt|estimad[oa]s?|máx\\.?|unos|geschätzte?|estimé[es]* à|env(?:\\.|iron)?|est(?:\\.|imated)?|approx(?:\\.|imately)?|~|≤|approx(?:imately|\\.)?|about|around|roughly|circa|max(?:imum|\\.)?|up to|at most|(?:no|not) more than|total(?: of)?|in total|ca\\.?|etwa|rund|höchstens|maximal|bis zu|insgesamt|zusammen|env(?:iron|\\.)?|au plus|jusqu.à|en tout|aprox(?:imadamente|\\.)?|unos?|unas?|máximo|hasta|en total'
const ABOUT = caseless`(?:${NEARLY})(?:(?<=[≈~≤])|(?!\p{L}))\s?`
const DURATION = caseless`(?:${[
  String.raw`(\d{1,2})\s?(?:${HOURS})\s?(?:and\s)?(\d{1,2})(?:\s?(?:${MINUTES}))?`,
  String.raw`(\d{1,3}(?:[.,]\d)?|x{1,3}|\?{1,3})(?:\s?(?:${DASH}|to)\s?(\d{1,3}))?[\s-]?(?:(${HOURS})|${MINUTES})`,
].join('|')})(?![\p{L}\d])`
const ONE_HOUR = String.raw`(?:hour|hr|h|stunde|std\.?|heure|hora)(?![\p{L}\d])`
/** What may be a number in words: "ten", "forty-five", "treinta y cinco". */
const WORDS = String.raw`\p{L}{1,20}(?:(?:-|\s|\sy\s)\p{L}{2,12})?`
/** "half an hour", "1½ hours", "an hour and a half": minutes by the figure that each has in its own group. */
const SPELLED = caseless`(?:${[
  String.raw`(?<half>half[ -](?:an[ -])?hour|(?:eine )?halbe stunde|(?:une )?demi-heure|media hora|(?:½|1/2)\s?(?:an )?${ONE_HOUR})`,
  String.raw`(?<quarter>(?:a )?quarter of an hour|(?:eine )?viertelstunde|(?:un )?quart d['’]heure|(?:un )?cuarto de hora|(?:¼|1/4)\s?(?:of an )?${ONE_HOUR})`,
  String.raw`(?<three>three quarters of an hour|(?:eine )?dreiviertelstunde|trois quarts d['’]heure|tres cuartos de hora|(?:¾|3/4)\s?(?:of an )?${ONE_HOUR})`,
  '(?<vague>(?:a few|some|several|einige|ein paar|quelques|unos|algunos) (?:minutes?|mins?|minuten|minutos))',
  String.raw`(?<hours>${WORDS}|\d)\s?(?<more>½)?\s?(?:hours?|hrs?|stunden?|heures?|horas?)(?<plus>\s(?:and a half|et demie|y media))?`,
  String.raw`(?<figure>${WORDS})[\s-](?:${MINUTES})`,
].join('|')})(?![\p{L}\d])`
/** "3 x 15 min": of each of several speakers. */
const TIMES_OVER = caseless`(\d{1,2})\s?[x×]\s?(\d{1,3})[\s-]?(?:${MINUTES})(?![\p{L}\d])`
/** More minutes than any of the above; spelled out, since "1500 m" is a way to run. */
const MANY_MINUTES = caseless`(\d{4,7})\s?(?:minutes?|minuten|minutos?|mins?\.?)(?![\p{L}\d])`

/** Whether anything on one day lasts so many minutes. */
export const isDuration = (minutes: number): boolean => minutes > 0 && minutes <= DAY

const spelledAt = (text: string, at: number, from: number): Found | null => {
  const found = SPELLED.execAt(text, from)
  if (!found) return null
  const { half, quarter, three, hours, more, plus, figure, vague } = found.groups ?? {}
  const next = from + found[0].length
  const written = text.slice(at, next)
  if (vague) return { timing: { ...NO_TIMING, unclear: written, written }, next }
  const counted =
    hours === 'a' || hours === 'an' ? 1 : /\d/.test(hours ?? '') ? Number(hours) : numberOf(hours ?? figure ?? '')
  if ((hours || figure) && counted === null) return null
  const whole = hours ? (counted ?? 0) * 60 : 0
  const minutes = figure ? counted : half ? 30 : quarter ? 15 : three ? 45 : whole + (more || plus ? 30 : 0)
  return { timing: { ...NO_TIMING, minutes, written }, next }
}

/** "7 minutes", "15m", "30'", "1h30", "30 – 45 minutes"; "XX min" is a duration nobody knows yet, "0 min" none. */
export const durationAt = (text: string, at: number): Found | null => {
  const figure = isFigure(text, at)
  const many = figure ? MANY_MINUTES.execAt(text, at) : null
  if (many) {
    const next = at + many[0].length
    const written = text.slice(at, next)
    const minutes = Number(many[1])
    const timing = isDuration(minutes) ? { minutes, written } : { unclear: written, written }
    return { timing: { ...NO_TIMING, ...timing }, next }
  }
  const over = figure ? TIMES_OVER.execAt(text, at) : null
  if (over) {
    const next = at + over[0].length
    const minutes = Number(over[1]) * Number(over[2])
    if (isDuration(minutes)) return { timing: { ...NO_TIMING, minutes, written: text.slice(at, next) }, next }
  }
  const from = figure ? at : at + (ABOUT.execAt(text, at)?.[0].length ?? 0)
  const found = DURATION.execAt(text, from)
  // "unos minutos" are not about so many
  if (!found) return spelledAt(text, at, from) ?? (from > at ? spelledAt(text, at, at) : null)
  const [{ length }, hours, minutes, first, upper, inHours] = found
  const next = from + length
  const written = text.slice(at, next)
  const unit = inHours ? 60 : 1
  const amount = (figures: string | undefined) =>
    figures && /\d/.test(figures) ? Math.round(Number(figures.replace(',', '.')) * unit) : null
  const least = amount(first)
  const most = hours ? Number(hours) * 60 + Number(minutes) : (amount(upper) ?? least)
  if (most !== null && !isDuration(most)) return { timing: { ...NO_TIMING, unclear: written, written }, next }
  const range = least !== null && most !== null && upper !== undefined && least < most
  return { timing: { ...NO_TIMING, minutes: most, least: range ? least : null, written }, next }
}
