import ICAL from 'ical.js'
import { clockTime, dateOf, dayOf, instant, instantAt, isTimeZone, wallOf } from '../core/index.ts'
import { decodeText } from './decodeText.ts'
import { Unopened, type OpenText } from './openDocument.ts'
import { CALENDAR } from './writeCalendar.ts'
import { markdownOf } from './writeMarkdown.ts'

const textOf = (component: ICAL.Component, name: string): string => {
  const value = component.getFirstPropertyValue(name)
  return value === null || value === undefined ? '' : String(value as string | number)
}

const DAY = 86_400_000
const MINUTE = 60_000
/** Another day's session begins after a pause as long as a short night. */
const NIGHT = 4 * 60 * MINUTE

/** A time as it is written, in ms: a moment, or, `floating`, what a wall shows whose zone nobody names. */
type Written = { readonly ms: number; readonly floating: boolean }

/** What a time says on its own wall, in ms as if that were in UTC. */
const wallIn = ({ year, month, day, hour, minute, second }: ICAL.Time): number => {
  const pair = (n: number): string => String(n).padStart(2, '0')
  const days = dayOf(`${String(year).padStart(4, '0')}-${pair(month)}-${pair(day)}`) ?? 0
  return days * DAY + ((hour * 60 + minute) * 60 + second) * 1000
}
const clockOf = (wall: number): string => clockTime(instant(wall), 'UTC')
const dateIn = (wall: number): string => dateOf(Math.floor(wall / DAY))

const writtenIn = (component: ICAL.Component, name: string): Written | null => {
  const property = component.getFirstProperty(name)
  const time: unknown = property?.getFirstValue()
  if (!property || !(time instanceof ICAL.Time)) return null
  const wall = wallIn(time)
  const zone: unknown = property.getFirstParameter('tzid')
  // The rules that calendars carry with them are often those of another year, or left out.
  if (typeof zone === 'string' && isTimeZone(zone)) {
    const minute = instantAt(Math.floor(wall / DAY), clockOf(wall), zone)
    return { ms: (minute ?? wall) + (wall % MINUTE), floating: false }
  }
  const known = time.zone && time.zone !== ICAL.Timezone.localTimezone
  return known ? { ms: time.toUnixTime() * 1000, floating: false } : { ms: wall, floating: true }
}

/** An event, its times as the wall of `zone` shows them; `null`: there is none to be held. */
const eventOf = (component: ICAL.Component, zone: string | null) => {
  const event = new ICAL.Event(component)
  const start = writtenIn(component, 'dtstart')
  // What was moved out of a series is told by the series.
  if (!start || textOf(component, 'status') === 'CANCELLED' || event.isRecurrenceException()) return null
  const lasts: unknown = component.getFirstPropertyValue('duration')
  const end =
    lasts instanceof ICAL.Duration
      ? { ...start, ms: start.ms + lasts.toSeconds() * 1000 }
      : writtenIn(component, 'dtend')
  const shown = ({ ms, floating }: Written): number => (floating || zone === null ? ms : wallOf(ms, zone))
  const [from, to] = [shown(start), end && shown(end)]
  return {
    title: event.summary || 'Untitled',
    start: from,
    end: to,
    /** Times of day can't say how long it is. */
    long: event.startDate.isDate || (to !== null && to - from >= DAY),
    lines: (event.description ?? '').split(/\r?\n/).map((line) => line.trimEnd()),
    place: event.location || null,
    invited: component.getAllProperties('attendee').flatMap((attendee) => {
      const name = attendee.getFirstParameter('cn')
      const thing = /^(room|resource)$/i.test(attendee.getFirstParameter('cutype') ?? '')
      return name && !thing ? [name.replace(/^"|"$/g, '')] : []
    }),
    repeats: event.isRecurring(),
  }
}
type Event = NonNullable<ReturnType<typeof eventOf>>

const lastEnd = (events: readonly Event[]): number => Math.max(...events.map(({ start, end }) => end ?? start))

/** Events in their order as sessions: what goes on past midnight belongs to its evening, unless a time of day came twice. */
const sittingsOf = (events: readonly Event[]): readonly (readonly Event[])[] => {
  const sittings: Event[][] = []
  for (const event of events) {
    const present = sittings.at(-1)
    const [first] = present ?? []
    const goesOn =
      first &&
      present &&
      (dateIn(first.start) === dateIn(event.start) ||
        (event.start - lastEnd(present) < NIGHT && (event.end ?? event.start) - first.start < DAY))
    if (goesOn) present.push(event)
    else sittings.push([event])
  }
  return sittings
}

/** The one zone in which all is told: the calendar's own, or the first that an event names; `null`: nobody names one. */
const zoneOf = (calendar: ICAL.Component): string | null => {
  const starts = calendar.getAllSubcomponents('vevent').flatMap((event) => event.getFirstProperty('dtstart') ?? [])
  const named: readonly unknown[] = [
    textOf(calendar, 'x-wr-timezone'),
    ...starts.map((start): unknown => start.getFirstParameter('tzid')),
    ...(starts.some((start) => start.toICALString().endsWith('Z')) ? ['UTC'] : []),
  ]
  return named.find((zone): zone is string => typeof zone === 'string' && zone !== '' && isTimeZone(zone)) ?? null
}

/** A calendar of ours, as the Markdown that says the same. */
const writtenByUs = (calendar: ICAL.Component): string => {
  const [title = '', ...facts] = textOf(calendar, 'description').split('\n')
  const segments = calendar.getAllSubcomponents('vevent').map((event) => {
    const [length = '', ...lines] = textOf(event, 'description').split('\n')
    return { title: textOf(event, 'summary'), length: length.replace(/^Minutes: /, ''), lines }
  })
  return markdownOf(title, facts, segments)
}

/**
 * The events of a calendar in their order, sitting by sitting, all in one zone, as an agenda. What has no times of day, or
 * lasts a day or longer, is left out, and said.
 */
export const calendarText: OpenText = async (bytes) => {
  const calendar = ICAL.Component.fromString(decodeText(bytes))
  if (textOf(calendar, 'prodid') === CALENDAR) return writtenByUs(calendar)
  const zone = zoneOf(calendar)
  const all = calendar.getAllSubcomponents('vevent').flatMap((component) => eventOf(component, zone) ?? [])
  const events = all.filter(({ long }) => !long).toSorted((a, b) => a.start - b.start)
  const [first] = events
  if (!first)
    throw new Unopened(
      'no event in this calendar is shorter than a day. Choose another calendar, or type the agenda here.',
    )
  const name = textOf(calendar, 'x-wr-calname') || textOf(calendar, 'name')
  const sittings = sittingsOf(events)
  const several = sittings.length > 1
  const place = events.every((event) => event.place === first.place) ? first.place : null
  const inZone = zone === null ? '' : ` (${zone})`
  const head = [
    `# ${name || first.title}`,
    '',
    ...(several
      ? []
      : [`Date: ${dateIn(first.start)}, ${clockOf(first.start)} – ${clockOf(lastEnd(events))}${inZone}`]),
    ...(place === null ? [] : [`Place: ${place}`]),
  ]
  const body = sittings.flatMap((sitting) => [
    ...(several ? ['', ...sitting.slice(0, 1).map(({ start }) => `# ${dateIn(start)}${inZone}`)] : []),
    ...sitting.flatMap(({ title, start, end, lines, invited, repeats, place: where }) => [
      '',
      `## ${clockOf(start)}${end !== null && end > start ? ` – ${clockOf(end)}` : ''} ${title}`,
      ...(repeats ? ['Note: it repeats in the calendar; the first time was taken.'] : []),
      ...(place === null && where !== null ? [`Place: ${where}`] : []),
      ...(invited.length > 0 ? [`Invited: ${invited.join('; ')}`] : []),
      ...lines.filter((line) => line !== ''),
    ]),
  ])
  const long = all.filter((event) => event.long).map(({ title }) => title)
  return [
    ...head,
    ...body,
    ...(long.length > 0 ? ['', '# Notes', `All day or longer: ${long.join(', ')}`] : []),
    '',
  ].join('\n')
}
