import ICAL from 'ical.js'
import { dateOf, dayOf, wallOf } from '../core/index.ts'
import type { Instant, Rundown } from '../core/index.ts'
import { paperSpells } from './paperSpells.ts'
import { plannedText, rundownLines, segmentLines } from './rundownFields.ts'

/** Who wrote a calendar of ours. */
export const CALENDAR = '-//Rostrum//Rundown//EN'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** `wall`: what a wall shows, in ms as if it were in UTC. */
const timeOfWall = (wall: number, zone: ICAL.Timezone = ICAL.Timezone.localTimezone): ICAL.Time => {
  const [year, month, day] = dateOf(Math.floor(wall / DAY))
    .split('-')
    .map(Number)
  const seconds = Math.floor((((wall % DAY) + DAY) % DAY) / 1000)
  const time = { hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: seconds % 60 }
  return new ICAL.Time({ year, month, day, ...time, isDate: false }, zone)
}
/** What the wall of `zone` shows at `at`. */
const wallTime = (at: number, zone: string): ICAL.Time =>
  zone === 'UTC' ? timeOfWall(at, ICAL.Timezone.utcTimezone) : timeOfWall(wallOf(at, zone))

const offsetOf = (at: number, zone: string): number => wallOf(at, zone) - Math.floor(at / 1000) * 1000

/** The first moment after `from` at which `zone` has another offset, up to `to`; to the second. */
const nextChange = (zone: string, from: number, to: number): number | null => {
  for (let day = from; day < to; day += DAY) {
    if (offsetOf(day, zone) === offsetOf(day + DAY, zone)) continue
    let [before, after] = [day, day + DAY]
    while (after - before > 1000) {
      const middle = Math.floor((before + after) / 2000) * 1000
      if (offsetOf(middle, zone) === offsetOf(day, zone)) before = middle
      else after = middle
    }
    return after
  }
  return null
}

/** The rules of `zone` for a year around `at`, as RFC 5545, 3.6.5 wants them. */
const zoneComponent = (zone: string, at: number): ICAL.Component => {
  const component = new ICAL.Component('vtimezone')
  component.addPropertyWithValue('tzid', zone)
  const year = Number(dateOf(Math.floor(at / DAY)).slice(0, 4))
  const [from = 0, to = 0] = [`${year - 1}-12-31`, `${year + 1}-01-02`].map((date) => (dayOf(date) ?? 0) * DAY)
  const changes = [from]
  for (let next = nextChange(zone, from, to); next !== null; next = nextChange(zone, next, to)) changes.push(next)
  const least = Math.min(...changes.map((change) => offsetOf(change, zone)))
  for (const change of changes) {
    const [before, after] = [offsetOf(change - 1000, zone), offsetOf(change, zone)]
    const rule = new ICAL.Component(after > least ? 'daylight' : 'standard')
    // A rule begins at the time that the wall showed until then.
    rule.addPropertyWithValue('dtstart', timeOfWall(change + before))
    rule.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromSeconds(before / 1000))
    rule.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromSeconds(after / 1000))
    component.addSubcomponent(rule)
  }
  return component
}

/**
 * A rundown as a calendar, an event for each segment, in its zone; an open segment has the time that the plan leaves it, and
 * says so. `now`: when it is written. Or why it can't be a calendar, in a sentence.
 */
export const writeCalendar = (rundown: Rundown, now: Instant): string | { readonly text: string } => {
  const { date, start, timeZone, title, place, segments } = rundown
  const day = dayOf(date)
  if (day === null || start === null)
    return 'A calendar needs a day and a time: give the rundown a date and a start first.'
  if (timeZone === null) return 'A calendar needs a time zone: give the rundown one first.'
  const zone = timeZone
  const times = paperSpells(rundown).flatMap((spell) => (spell?.to == null ? [] : [{ from: spell.from, to: spell.to }]))
  const [first] = times
  if (!first || times.length < segments.length)
    return 'A calendar needs to know how long each segment is: give the open one minutes, or the session a hard stop.'
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', CALENDAR)
  calendar.addPropertyWithValue('x-wr-calname', title)
  calendar.addPropertyWithValue('description', [title, ...rundownLines(rundown)].join('\n'))
  calendar.addPropertyWithValue('x-wr-timezone', zone)
  if (zone !== 'UTC') calendar.addSubcomponent(zoneComponent(zone, first.from))
  segments.forEach((segment, index) => {
    const { from, to } = times[index] ?? first
    const event = new ICAL.Component('vevent')
    event.addPropertyWithValue('uid', `${segment.id}.${rundown.id || 'rundown'}@rostrum`)
    event.addPropertyWithValue('dtstamp', wallTime(now, 'UTC'))
    for (const [name, at] of [
      ['dtstart', from],
      ['dtend', to],
    ] as const) {
      const property = event.addPropertyWithValue(name, wallTime(at, zone))
      if (zone !== 'UTC') property.setParameter('tzid', zone)
    }
    event.addPropertyWithValue('summary', segment.title)
    if (place !== null) event.addPropertyWithValue('location', place)
    event.addPropertyWithValue(
      'description',
      [`Minutes: ${plannedText(segment.planned)}`, ...segmentLines(segment, rundown)].join('\n'),
    )
    calendar.addSubcomponent(event)
  })
  return { text: `${calendar.toString()}\r\n` }
}
