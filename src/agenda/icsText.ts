import ICAL from 'ical.js'
import { dayOf, instantAt, isTimeZone, wallOf } from '../core/index.ts'
import { decodeText } from './decodeText.ts'
import { Unopened, type OpenText } from './openDocument.ts'
import { LENGTH_LABEL, OPEN_NOTE, PRODUCT } from './writeIcs.ts'
import { markdownOf } from './writeMarkdown.ts'

const textOf = (component: ICAL.Component, name: string): string => {
  const value: unknown = component.getFirstPropertyValue(name)
  return typeof value === 'string' ? value : ''
}
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
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

/** A time as it is written: a moment, or, `floating`, what a wall shows whose zone nobody names. In ms. */
type Written = { readonly ms: number; readonly floating: boolean }

const MINUTE = 60_000

const writtenAt = (component: ICAL.Component, name: string): Written | null => {
  const property = component.getFirstProperty(name)
  const time: unknown = property?.getFirstValue()
  if (!property || !(time instanceof ICAL.Time)) return null
  const { year, month, day, hour, minute, second, zone } = time
  const wall = Date.UTC(year, month - 1, day, hour, minute, second)
  const named: unknown = property.getFirstParameter('tzid')
  // Rules of zones that calendars carry with them are often those of another year.
  if (typeof named === 'string' && isTimeZone(named)) return { ms: momentOf(wall, named), floating: false }
  const known = zone && zone !== ICAL.Timezone.localTimezone
  return known ? { ms: time.toUnixTime() * 1000, floating: false } : { ms: wall, floating: true }
}

/** When the clock of `zone` shows `wall`, ms as if it were in UTC. */
const momentOf = (wall: number, zone: string): number => {
  const iso = new Date(wall).toISOString()
  const minute = instantAt(dayOf(iso.slice(0, 10)) ?? 0, iso.slice(11, 16), zone)
  return (minute ?? wall) + (wall % MINUTE)
}

type Event = {
  readonly title: string
  readonly start: Written
  readonly end: Written | null
  readonly allDay: boolean
  readonly place: string
  readonly people: readonly string[]
  readonly note: string
  readonly repeats: boolean
}

const eventOf = (component: ICAL.Component): Event | null => {
  const event = new ICAL.Event(component)
  const start = writtenAt(component, 'dtstart')
  // What was moved out of its row is told by the row itself.
  if (!start || textOf(component, 'status') === 'CANCELLED' || event.isRecurrenceException()) return null
  const lasts: unknown = component.getFirstPropertyValue('duration')
  return {
    title: oneLine(event.summary ?? '') || 'Untitled',
    start,
    end:
      lasts instanceof ICAL.Duration
        ? { ...start, ms: start.ms + lasts.toSeconds() * 1000 }
        : writtenAt(component, 'dtend'),
    allDay: event.startDate.isDate,
    place: oneLine(event.location ?? ''),
    people: component.getAllProperties('attendee').flatMap((attendee) => {
      const named: unknown = attendee.getFirstParameter('cn')
      return typeof named === 'string' && !named.includes('@') ? [oneLine(named.replace(/^"|"$/g, ''))] : []
    }),
    note: event.description ?? '',
    repeats: event.isRecurring(),
  }
}

/** The zone in which the events are told: the one the calendar names, or the first of an event; `null`: nobody names one. */
const zoneOf = (calendar: ICAL.Component): string | null => {
  const starts = calendar.getAllSubcomponents('vevent').flatMap((event) => event.getFirstProperty('dtstart') ?? [])
  const named = [textOf(calendar, 'x-wr-timezone'), ...starts.map((start) => start.getFirstParameter('tzid'))]
  const inUtc = starts.some((start) => start.toICALString().endsWith('Z'))
  return (
    (named.find((zone) => typeof zone === 'string' && zone !== '' && isTimeZone(zone)) as string | undefined) ??
    (inUtc ? 'UTC' : null)
  )
}

/**
 * The events of a calendar in order, day by day, all in one zone. Those without a time of day are named and are no segments; of
 * one that repeats the first is taken, and that is said. A calendar of ours as its Markdown.
 */
export const icsText: OpenText = (bytes) => {
  const calendar = ICAL.Component.fromString(decodeText(bytes))
  if (textOf(calendar, 'prodid') === PRODUCT) return Promise.resolve(ownText(calendar))
  const zone = zoneOf(calendar)
  const wallText = ({ ms, floating }: Written): string =>
    new Date(floating || zone === null ? ms : wallOf(ms, zone)).toISOString().slice(0, 16)
  const found = calendar.getAllSubcomponents('vevent').flatMap((event) => {
    const read = eventOf(event)
    return read ? [{ ...read, from: wallText(read.start), to: read.end && wallText(read.end) }] : []
  })
  const events = found.filter(({ allDay }) => !allDay).toSorted((a, b) => a.from.localeCompare(b.from))
  const [first] = events
  if (!first)
    throw new Unopened('no event in this calendar has a time of day. Choose another calendar, or type the agenda here.')
  const days = [...new Set(events.map(({ from }) => from.slice(0, 10)))]
  const place = events.every((event) => event.place === first.place) ? first.place : ''
  const ends = events.map(({ from, to }) => to ?? from).reduce((a, b) => (b > a ? b : a))
  const untimed = found.filter(({ allDay }) => allDay).map(({ title }) => title)
  const name = oneLine(textOf(calendar, 'name') || textOf(calendar, 'x-wr-calname'))
  return Promise.resolve(
    [
      ...(name === '' ? [] : [`# ${name}`, '']),
      ...(days.length === 1 ? [`Date: ${days[0]}`, `Time: ${first.from.slice(11)} – ${ends.slice(11)}`] : []),
      ...(zone === null ? [] : [`Time zone: ${zone}`]),
      ...(place === '' ? [] : [`Place: ${place}`]),
      ...days.flatMap((day) => [
        ...(days.length > 1 ? ['', `# ${day}`] : []),
        ...events
          .filter(({ from }) => from.startsWith(day))
          .flatMap(({ title, from, to, place: where, people, note, repeats }) => [
            '',
            `## ${from.slice(11)}${to !== null && to > from ? ` – ${to.slice(11)}` : ''} ${title}`,
            ...(where === '' || where === place ? [] : [`Location: ${where}`]),
            ...people.map((person) => `Speaker: ${person}`),
            ...note.split(/\r?\n/).filter((line) => line.trim() !== ''),
            ...(repeats ? ['Note: repeats in the calendar; only the first is here.'] : []),
          ]),
      ]),
      ...(untimed.length > 0 ? ['', '# Notes', `All day: ${untimed.join(', ')}`] : []),
      '',
    ].join('\n'),
  )
}
