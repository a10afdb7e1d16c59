import type { ClockTime, Duration, Instant, Rundown } from './types.ts'

/** The furthest instant a calendar reaches, in ms either side of the epoch (ECMA-262, time values). */
const LIMIT = 8.64e15
const MINUTE = 60_000
const DAY = 86_400_000

const whole = (ms: number): number => Math.round(Math.min(LIMIT, Math.max(-LIMIT, ms))) + 0

/** `ms` as a duration: whole, within the calendar's reach; not a number is refused with an exception. */
export const duration = (ms: number): Duration => {
  if (Number.isNaN(ms)) throw new RangeError('A duration must be a number')
  return whole(ms) as Duration
}
/** `ms` since the epoch as an instant; not a number is refused with an exception. */
export const instant = (ms: number): Instant => duration(ms) as number as Instant
export const minutes = (count: number): Duration => duration(count * MINUTE)

/** Whether `value` is a number of ms that the calendar reaches. */
export const isTime = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= LIMIT

export const plus = (at: Instant, by: Duration): Instant => instant(at + by)
export const between = (from: Instant, to: Instant): Duration => duration(to - from)
export const sum = (durations: readonly Duration[]): Duration => duration(durations.reduce((total, d) => total + d, 0))
export const atLeastZero = (d: Duration): Duration => duration(Math.max(0, d))

export const isClockTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)
/** Minutes since midnight. */
export const minutesOf = (clock: ClockTime): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** Days since the epoch, in the proleptic Gregorian calendar. Months count from 1. */
const dayNumber = (year: number, month: number, day: number): number => {
  const y = month > 2 ? year : year - 1
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** Days since the epoch of `'YYYY-MM-DD'`; `null` for a day that is in no calendar. */
export const dayOf = (date: string | null): number | null => {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date ?? '')
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day >= 1 && day <= days ? dayNumber(year, month, day) : null
}

/** `'YYYY-MM-DD'` of a day, in days since the epoch; of the years 0 to 9999. */
export const dateOf = (day: number): string => {
  const z = day + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-')
}

/** The zone of this laptop, an IANA name. */
export const laptopZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

const formats = new Map<string | null, Intl.DateTimeFormat>()
const formatOf = (zone: string | null): Intl.DateTimeFormat => {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', {
    ...(zone === null ? {} : { timeZone: zone }),
    calendar: 'gregory',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(zone, format)
  return format
}

/** Whether there is such a time zone. */
export const isTimeZone = (zone: string): boolean => {
  try {
    formatOf(zone)
    return true
  } catch {
    return false
  }
}

/** What the wall of `zone` shows at `at`, as ms since the epoch if that wall were in UTC. An unknown zone: the laptop's. */
const readWall = (at: number, zone: string | null): number => {
  const format = formatOf(zone !== null && isTimeZone(zone) ? zone : null)
  const parts = Object.fromEntries(format.formatToParts(whole(at)).map((part) => [part.type, part.value]))
  const year = parts['era'] === 'BC' ? 1 - Number(parts['year']) : Number(parts['year'])
  const seconds = Number(parts['hour']) * 3600 + Number(parts['minute']) * 60 + Number(parts['second'])
  return dayNumber(year, Number(parts['month']), Number(parts['day'])) * DAY + seconds * 1000
}

/** The walls read last, by zone and second: each second asks for the same ones again, and a calendar is slow to ask. */
const walls = new Map<string, number>()
const MOST_WALLS = 1_000
/** What the wall of `zone` shows at `at`, in ms as if it were in UTC. An unknown zone: the laptop's. */
export const wallOf = (at: number, zone: string | null): number => {
  const key = `${Math.floor(at / 1000)} ${zone}`
  const known = walls.get(key)
  if (known !== undefined) return known
  const wall = readWall(at, zone)
  if (walls.size === MOST_WALLS) walls.clear()
  walls.set(key, wall)
  return wall
}

const offsetAt = (at: number, zone: string | null): number => wallOf(at, zone) - Math.floor(whole(at) / 1000) * 1000

/** The day of `at` on the calendar of `zone`, in days since the epoch. */
export const dayAt = (at: Instant, zone: string | null): number => Math.floor(wallOf(at, zone) / DAY)

/**
 * All moments of `day` at which the clock of `zone` shows `time`, in order: two where it is set back over it.
 * A time that does not exist moves forward by the gap. None for what is on no clock.
 */
const instantsAt = (day: number, time: ClockTime, zone: string | null): readonly Instant[] => {
  if (!isClockTime(time)) return []
  const wall = day * DAY + minutesOf(time) * MINUTE
  const before = offsetAt(wall - DAY, zone)
  const after = offsetAt(wall + DAY, zone)
  // The greater offset is the earlier moment.
  const offsets = before === after ? [before] : [Math.max(before, after), Math.min(before, after)]
  const real = offsets.map((offset) => wall - offset).filter((at) => at + offsetAt(at, zone) === wall)
  return (real.length > 0 ? real : [wall - before]).map(instant)
}

/** The first moment of `day` at which the clock of `zone` shows `time`; `null` for a time that is not on a clock. */
export const instantAt = (day: number, time: ClockTime, zone: string | null): Instant | null =>
  instantsAt(day, time, zone)[0] ?? null

const DAYS_AROUND = [-1, 0, 1]

/** The day, in days since the epoch, on which `zone` shows `time` nearest to `at`. */
export const nearestDay = (at: Instant, time: ClockTime, zone: string | null): number => {
  const distance = (day: number) => Math.abs((instantAt(day, time, zone) ?? Infinity) - at)
  return DAYS_AROUND.map((by) => dayAt(at, zone) + by).reduce((best, day) =>
    distance(day) < distance(best) ? day : best,
  )
}

/** The first time after `at` that `zone` shows `time`; `null` for a time that is not on a clock. */
export const firstAfter = (at: Instant, time: ClockTime, zone: string | null): Instant | null =>
  DAYS_AROUND.map((by) => instantAt(dayAt(at, zone) + by, time, zone)).find((x) => x !== null && x > at) ?? null

/** The latest time not after `at` that `zone` shows `time`; `null` for a time that is not on a clock. */
export const lastUntil = (at: Instant, time: ClockTime, zone: string | null): Instant | null =>
  DAYS_AROUND.flatMap((by) => instantsAt(dayAt(at, zone) + by, time, zone)).findLast((x) => x <= at) ?? null

/** Whose wall shows a time of day, and how. */
export type Wall = Pick<Rundown, 'timeZone' | 'hours'>

/**
 * A time of day as `on` shows it: a rundown, or a zone, which has 24 hours; `null`, or a zone nobody knows: the laptop's.
 * `at` may be on the clock already.
 *
 * | 24 hours | 12 hours | to seconds |
 * | -------- | -------- | ---------- |
 * | 00:05    | 12:05 am | 12:05:00 am |
 * | 09:05    | 9:05 am  | 9:05:00 am |
 * | 12:00    | 12:00 pm | 12:00:00 pm |
 * | 13:15    | 1:15 pm  | 1:15:00 pm |
 */
export const clockTime = (
  at: Instant | ClockTime,
  on: Wall | string | null,
  to: 'minute' | 'second' = 'minute',
): string => {
  const { timeZone, hours = 24 } = typeof on === 'object' && on !== null ? on : { timeZone: on }
  if (typeof at === 'string' && !isClockTime(at)) return at
  const seconds = Math.floor(
    typeof at === 'string' ? minutesOf(at) * 60 : (((wallOf(at, timeZone) % DAY) + DAY) % DAY) / 1000,
  )
  const pair = (n: number) => String(n).padStart(2, '0')
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const rest = [m, ...(to === 'second' ? [s] : [])].map(pair)
  if (hours === 24) return [pair(h), ...rest].join(':')
  // Joined, so that no line ends between the two.
  return `${[h % 12 || 12, ...rest].join(':')}\u00a0${h < 12 ? 'am' : 'pm'}`
}
