import ICAL from 'ical.js'
import { dayOf, wallOf } from '../core/index.ts'
import type { Instant, Rundown } from '../core/index.ts'
import { paperSpells } from './paperSpells.ts'
import { createNaming, headLines, plannedText, segmentLines } from './rundownLines.ts'

/** Who wrote a calendar of ours. */
export const PRODUCT = '-//Rostrum//Rundown 1//EN'
/** Stands first in the description of an event of ours, before its length. */
export const LENGTH_LABEL = 'Length: '
/** Why an event has a length that the plan does not give. */
export const OPEN_NOTE = ' (nobody gave it a length: it has here what the plan leaves it)'

const SECOND = 1000
const DAY = 86_400_000

/** `ms` on a wall, as a time without a zone. */
const floating = (ms: number): ICAL.Time => ICAL.Time.fromDateTimeString(new Date(ms).toISOString().slice(0, 19))
const offsetAt = (at: number, zone: string): number => wallOf(at, zone) - Math.floor(at / SECOND) * SECOND

/** The second at which `zone` changes its offset, in the day after `from`; `null`: it does not. */
const changeWithin = (from: number, zone: string): number | null => {
  let [before, after] = [from, from + DAY]
  if (offsetAt(before, zone) === offsetAt(after, zone)) return null
  while (after - before > SECOND) {
    const middle = Math.floor((before + after) / 2 / SECOND) * SECOND
    if (offsetAt(middle, zone) === offsetAt(from, zone)) before = middle
    else after = middle
  }
  return after
}

/**
 * `zone` as a calendar needs it (RFC 5545, 3.6.5): the offset that holds some days before `at`, and each change of it in the year
 * after that. Summer is what lies ahead of the least offset.
 */
const zoneComponent = (zone: string, at: Instant): ICAL.Component => {
  const from = Math.floor(at / DAY) * DAY - 7 * DAY
  const days = Array.from({ length: 373 }, (_, i) => from + i * DAY)
  const changes = [from, ...days.flatMap((day) => changeWithin(day, zone) ?? [])]
  const least = Math.min(...changes.map((change) => offsetAt(change, zone)))
  const component = new ICAL.Component('vtimezone')
  component.addPropertyWithValue('tzid', zone)
  changes.forEach((change, i) => {
    const to = offsetAt(change, zone)
    const before = i === 0 ? to : offsetAt(change - SECOND, zone)
    const rule = new ICAL.Component(to > least ? 'daylight' : 'standard')
    // It begins when the clock that held until then shows this.
    rule.addPropertyWithValue('dtstart', floating(change + before))
    rule.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromSeconds(before / SECOND))
    rule.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromSeconds(to / SECOND))
    component.addSubcomponent(rule)
  })
  return component
}

/** Adds `name` to `event` as `at` shows on the wall of `zone`. */
const addTime = (event: ICAL.Component, name: string, at: Instant, zone: string): void => {
  const wall = floating(wallOf(at, zone))
  if (zone === 'UTC') wall.zone = ICAL.Timezone.utcTimezone
  const property = event.addPropertyWithValue(name, wall)
  if (zone !== 'UTC') property.setParameter('tzid', zone)
}

/**
 * A rundown as a calendar: an event for each segment, to the second, in the rundown's zone. An open segment has the time that
 * the plan leaves it, and says so. Or, as `why`, why it can't be one, in a sentence for the moderator. `now`: when it is written.
 */
export const writeIcs = (rundown: Rundown, now: Instant): { readonly text: string } | { readonly why: string } => {
  const { id, title, date, start, timeZone, place, segments } = rundown
  const missing = [
    ...(dayOf(date) === null ? ['a date'] : []),
    ...(start === null ? ['a start'] : []),
    ...(timeZone === null ? ['a time zone'] : []),
  ]
  const spells = paperSpells(rundown)
  const [first] = spells
  if (missing.length > 0 || timeZone === null || !first)
    return {
      why: `A calendar needs ${missing.join(', ').replace(/, (?=[^,]*$)/, ' and ') || 'segments'}: add it to the plan first.`,
    }
  if (spells.includes(null))
    return { why: 'A calendar needs to know how long an open segment is: give it minutes, or the session a hard stop.' }

  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', PRODUCT)
  calendar.addPropertyWithValue('name', title)
  calendar.addPropertyWithValue('x-wr-calname', title)
  calendar.addPropertyWithValue('x-wr-timezone', timeZone)
  calendar.addPropertyWithValue('description', headLines(rundown).join('\n'))
  if (timeZone !== 'UTC') calendar.addSubcomponent(zoneComponent(timeZone, first.from))
  const naming = createNaming(rundown.speakers)
  segments.forEach((segment, i) => {
    const { from, to } = spells[i] ?? first
    const event = new ICAL.Component('vevent')
    event.addPropertyWithValue('uid', `${segment.id}.${id || 'rundown'}@rostrum`)
    addTime(event, 'dtstamp', now, 'UTC')
    addTime(event, 'dtstart', from, timeZone)
    addTime(event, 'dtend', to, timeZone)
    event.addPropertyWithValue('summary', segment.title)
    if (place !== null) event.addPropertyWithValue('location', place)
    const length = `${LENGTH_LABEL}${plannedText(segment)}${segment.planned === null ? OPEN_NOTE : ''}`
    event.addPropertyWithValue('description', [length, ...segmentLines(segment, naming)].join('\n'))
    calendar.addSubcomponent(event)
  })
  return { text: `${calendar.toString()}\r\n` }
}
