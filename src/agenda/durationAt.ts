import { DASH } from './clockTimesAt.ts'
import { matchAt } from './matchAt.ts'
import { NUMBER_WORD, numberOf } from './numberWords.ts'
import { DAY, NO_TIMING, type Found } from './timing.ts'

const HOURS = 'hours?|hrs?|h|stunden?|std\\.?|heures?|horas?'
const MINUTES = "minutes?|minuten|minutos?|mins?\\.?|mn|m|['′’]"
/** What may stand before a length: about, at most, in all. English, German, French, Spanish. */
export const NEARLY =
  '≈|au total|gesamt|estimad[oa]s?|máx\\.?|unos|geschätzte?|estimé[es]* à|env(?:\\.|iron)?|est(?:\\.|imated)?|approx(?:\\.|imately)?|~|≤|approx(?:imately|\\.)?|about|around|roughly|circa|max(?:imum|\\.)?|up to|at most|(?:no|not) more than|total(?: of)?|in total|ca\\.?|etwa|rund|höchstens|maximal|bis zu|insgesamt|zusammen|env(?:iron|\\.)?|au plus|jusqu.à|en tout|aprox(?:imadamente|\\.)?|unos?|unas?|máximo|hasta|en total'
const DURATION = new RegExp(
  `(?:(?:${NEARLY})\\s?)?(?:(\\d{1,2})\\s?(?:${HOURS})\\s?(?:and\\s)?(\\d{1,2})(?:\\s?(?:${MINUTES}))?` +
    `|(\\d{1,3}(?:[.,]\\d)?|x{1,3}|\\?{1,3})(?:\\s?(?:${DASH}|to)\\s?(\\d{1,3}))?[\\s-]?(?:(${HOURS})|${MINUTES}))(?![\\p{L}\\d])`,
  'iuy',
)
const ABOUT = `(?:(?:${NEARLY})\\s?)?`
const ONE_HOUR = '(?:hour|hr|h|stunde|std\\.?|heure|hora)(?![\\p{L}\\d])'
/** "half an hour", "1½ hours", "an hour and a half": minutes by the figure that each has in its own group. */
const SPELLED = new RegExp(
  `${ABOUT}(?:(?<half>half[ -](?:an[ -])?hour|(?:eine )?halbe stunde|(?:une )?demi-heure|media hora|(?:½|1/2)\\s?(?:an )?${ONE_HOUR})` +
    `|(?<quarter>(?:a )?quarter of an hour|(?:eine )?viertelstunde|(?:un )?quart d['’]heure|(?:un )?cuarto de hora|(?:¼|1/4)\\s?(?:of an )?${ONE_HOUR})` +
    `|(?<three>three quarters of an hour|(?:eine )?dreiviertelstunde|trois quarts d['’]heure|tres cuartos de hora|(?:¾|3/4)\\s?(?:of an )?${ONE_HOUR})` +
    `|(?<hours>an?|${NUMBER_WORD}|\\d)\\s?(?<more>½)?\\s?(?:hours?|hrs?|stunden?|heures?|horas?)(?<plus>\\s(?:and a half|et demie|y media))?` +
    `|(?<figure>${NUMBER_WORD})[\\s-](?:${MINUTES})` +
    `|(?<vague>(?:a few|some|several|einige|ein paar|quelques|unos|algunos) (?:minutes?|mins?|minuten|minutos)))(?![\\p{L}\\d])`,
  'iuy',
)
/** "3 x 15 min": of each of several speakers. */
const TIMES_OVER = new RegExp(`(\\d{1,2})\\s?[x×]\\s?(\\d{1,3})[\\s-]?(?:${MINUTES})(?![\\p{L}\\d])`, 'iuy')
/** More minutes than any of the above; spelled out, since "1500 m" is a way to run. */
const MANY_MINUTES = /(\d{4,7})\s?(?:minutes?|minuten|minutos?|mins?\.?)(?![\p{L}\d])/iuy

/** Whether anything on one day lasts so many minutes. */
export const isDuration = (minutes: number): boolean => minutes > 0 && minutes <= DAY

const spelledAt = (text: string, at: number): Found | null => {
  const found = matchAt(SPELLED, text, at)
  if (!found) return null
  const [written] = found
  const { half, quarter, three, hours, more, plus, figure, vague } = found.groups ?? {}
  const next = at + written.length
  if (vague) return { timing: { ...NO_TIMING, unclear: written, written }, next }
  const whole = hours ? (numberOf(hours) ?? (Number(hours) || 1)) * 60 : 0
  const minutes = figure ? numberOf(figure) : half ? 30 : quarter ? 15 : three ? 45 : whole + (more || plus ? 30 : 0)
  return { timing: { ...NO_TIMING, minutes, written }, next }
}

/** "7 minutes", "15m", "30'", "1h30", "30 – 45 minutes"; "XX min" is a duration nobody knows yet, "0 min" none. */
export const durationAt = (text: string, at: number): Found | null => {
  const many = matchAt(MANY_MINUTES, text, at)
  if (many) {
    const [written, figures] = many
    const minutes = Number(figures)
    const timing = isDuration(minutes) ? { minutes, written } : { unclear: written, written }
    return { timing: { ...NO_TIMING, ...timing }, next: at + written.length }
  }
  const over = matchAt(TIMES_OVER, text, at)
  if (over) {
    const [written, often, figures] = over
    const minutes = Number(often) * Number(figures)
    if (isDuration(minutes)) return { timing: { ...NO_TIMING, minutes, written }, next: at + written.length }
  }
  const found = matchAt(DURATION, text, at)
  if (!found) return spelledAt(text, at)
  const [whole, hours, minutes, first, upper, inHours] = found
  const unit = inHours ? 60 : 1
  const amount = (figures: string | undefined) =>
    figures && /\d/.test(figures) ? Math.round(Number(figures.replace(',', '.')) * unit) : null
  const least = amount(first)
  const most = hours ? Number(hours) * 60 + Number(minutes) : (amount(upper) ?? least)
  if (most !== null && !isDuration(most))
    return { timing: { ...NO_TIMING, unclear: whole, written: whole }, next: at + whole.length }
  const range = least !== null && most !== null && upper !== undefined && least < most
  return {
    timing: { ...NO_TIMING, minutes: most, least: range ? least : null, written: whole },
    next: at + whole.length,
  }
}
