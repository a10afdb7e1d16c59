import ICAL from 'ical.js'
import { isTimeZone } from '../core/index.ts'
import { decodeText } from './decodeText.ts'
import { Unopened, type OpenText } from './openDocument.ts'
import { LENGTH_LABEL, OPEN_NOTE, PRODUCT } from './writeIcs.ts'
import { markdownOf } from './writeMarkdown.ts'

const textOf = (component: ICAL.Component, name: string): string => {
  const value: unknown = component.getFirstPropertyValue(name)
  return typeof value === 'string' ? value : ''
}
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
const pair = (n: number): string => String(n).padStart(2, '0')
const clockOf = ({ hour, minute }: ICAL.Time): string => `${pair(hour)}:${pair(minute)}`
const dateOf = ({ year, month, day }: ICAL.Time): string => `${year}-${pair(month)}-${pair(day)}`

/** A calendar that `writeIcs` wrote, as the Markdown that says the same. */
const ownText = (calendar: ICAL.Component): string =>
  markdownOf(
    textOf(calendar, 'name'),
    textOf(calendar, 'description').split('\n').filter(Boolean),
    calendar.getAllSubcomponents('vevent').map((event) => {
      const [length = '', ...lines] = textOf(event, 'description').split('\n')
      return {
        title: textOf(event, 'summary'),
        planned: length.replace(LENGTH_LABEL, '').replace(OPEN_NOTE, ''),
        lines,
      }
    }),
  )

type Event = {
  readonly title: string
  readonly start: ICAL.Time
  readonly end: ICAL.Time | null
  readonly place: string
  readonly people: readonly string[]
  readonly note: string
  readonly repeats: boolean
}

const eventOf = (component: ICAL.Component): Event | null => {
  const event = new ICAL.Event(component)
  const start = event.startDate as ICAL.Time | null
  // What was moved out of its row is told by the row itself.
  if (!start || textOf(component, 'status') === 'CANCELLED' || event.isRecurrenceException()) return null
  const lasts = component.hasProperty('dtend') || component.hasProperty('duration')
  return {
    title: oneLine(event.summary ?? '') || 'Untitled',
    start,
    end: lasts ? event.endDate : null,
    place: oneLine(event.location ?? ''),
    people: component.getAllProperties('attendee').flatMap((attendee) => {
      const named: unknown = attendee.getFirstParameter('cn')
      return typeof named === 'string' && !named.includes('@') ? [oneLine(named.replace(/^"|"$/g, ''))] : []
    }),
    note: event.description ?? '',
    repeats: event.isRecurring(),
  }
}

/** The zone in which the events are told: that of the first, or of the calendar. '' where neither names one. */
const zoneOf = (calendar: ICAL.Component, { start }: Event): string => {
  const named = start.zone?.tzid === 'Z' ? 'UTC' : start.zone?.tzid
  return [named, textOf(calendar, 'x-wr-timezone')].find((zone) => zone && zone !== 'floating' && isTimeZone(zone)) ?? ''
}

/** `time` on the wall of `zone`, where both are known to the calendar. */
const wallTime = (time: ICAL.Time, zone: ICAL.Timezone | null): ICAL.Time =>
  zone === null || time.zone === ICAL.Timezone.localTimezone ? time : time.convertToZone(zone)

/**
 * The events of a calendar in order, day by day, all in the zone of the first. Those without a time of day are named and are no
 * segments; of one that repeats the first is taken, and that is said. A calendar of ours as its Markdown.
 */
export const icsText: OpenText = (bytes) => {
  const calendar = ICAL.Component.fromString(decodeText(bytes))
  if (textOf(calendar, 'prodid') === PRODUCT) return Promise.resolve(ownText(calendar))
  const found = calendar.getAllSubcomponents('vevent').flatMap((event) => eventOf(event) ?? [])
  const inOrder = found.filter(({ start }) => !start.isDate).toSorted((a, b) => a.start.compare(b.start))
  const [first] = inOrder
  if (!first)
    throw new Unopened('no event in this calendar has a time of day. Choose another calendar, or type the agenda here.')
  const zone = first.start.zone ?? null
  const events = inOrder.map((event) => ({
    ...event,
    start: wallTime(event.start, zone),
    end: event.end && wallTime(event.end, zone),
  }))
  const days = [...new Set(events.map(({ start }) => dateOf(start)))]
  const zoneName = zoneOf(calendar, first)
  const place = events.every((event) => event.place === first.place) ? first.place : ''
  const ends = events.map(({ start, end }) => end ?? start).reduce((a, b) => (b.compare(a) > 0 ? b : a))
  const allDay = found.filter(({ start }) => start.isDate).map(({ title }) => title)
  const name = oneLine(textOf(calendar, 'name') || textOf(calendar, 'x-wr-calname'))
  return Promise.resolve(
    [
      ...(name === '' ? [] : [`# ${name}`, '']),
      ...(days.length === 1 ? [`Date: ${days[0]}`, `Time: ${clockOf(first.start)} – ${clockOf(ends)}`] : []),
      ...(zoneName === '' ? [] : [`Time zone: ${zoneName}`]),
      ...(place === '' ? [] : [`Place: ${place}`]),
      ...days.flatMap((day) => [
        ...(days.length > 1 ? ['', `# ${day}`] : []),
        ...events
          .filter(({ start }) => dateOf(start) === day)
          .flatMap(({ title, start, end, place: where, people, note, repeats }) => [
            '',
            `## ${clockOf(start)}${end && end.compare(start) > 0 ? ` – ${clockOf(end)}` : ''} ${title}`,
            ...(where === '' || where === place ? [] : [`Location: ${where}`]),
            ...people.map((person) => `Speaker: ${person}`),
            ...note.split(/\r?\n/).filter((line) => line.trim() !== ''),
            ...(repeats ? ['Note: repeats in the calendar; only the first is here.'] : []),
          ]),
      ]),
      ...(allDay.length > 0 ? ['', '# Notes', `All day: ${allDay.join(', ')}`] : []),
      '',
    ].join('\n'),
  )
}
