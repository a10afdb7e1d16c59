import ICAL from 'ical.js'
import { decodeText } from './decodeText.ts'
import { Unopened, type OpenText } from './openDocument.ts'
import { CALENDAR } from './writeCalendar.ts'
import { SIGNATURE } from './writeMarkdown.ts'

type Event = {
  readonly title: string
  readonly start: ICAL.Time
  readonly end: ICAL.Time | null
  readonly lines: readonly string[]
  readonly place: string | null
  readonly people: readonly string[]
  readonly repeats: boolean
}

const textOf = (component: ICAL.Component, name: string): string => {
  const value = component.getFirstPropertyValue(name)
  return value === null || value === undefined ? '' : String(value as string | number)
}

const eventOf = (component: ICAL.Component): Event | null => {
  const event = new ICAL.Event(component)
  const start = event.startDate as ICAL.Time | null
  if (!start || textOf(component, 'status') === 'CANCELLED') return null
  const ended = component.hasProperty('dtend') || component.hasProperty('duration')
  return {
    title: event.summary || 'Untitled',
    start,
    end: ended ? event.endDate : null,
    lines: (event.description ?? '').split(/\r?\n/).map((line) => line.trimEnd()),
    place: event.location || null,
    people: component.getAllProperties('attendee').flatMap((attendee) => {
      const name = attendee.getFirstParameter('cn')
      return name ? [name.replace(/^"|"$/g, '')] : []
    }),
    repeats: event.isRecurring(),
  }
}

const pair = (n: number): string => String(n).padStart(2, '0')
const clock = ({ hour, minute }: ICAL.Time): string => `${pair(hour)}:${pair(minute)}`
const date = ({ year, month, day }: ICAL.Time): string => `${year}-${pair(month)}-${pair(day)}`

const zoneOf = (calendar: ICAL.Component, { start }: Event): string | null => {
  const named = start.zone?.tzid
  if (named && named !== 'floating') return named === 'Z' ? 'UTC' : named
  return textOf(calendar, 'x-wr-timezone') || null
}

/** A calendar of ours, as the Markdown that says the same. */
const writtenByUs = (calendar: ICAL.Component): string => {
  const list = (lines: readonly string[]) => lines.filter((line) => line !== '').map((line) => `- ${line}\n`)
  const segments = calendar.getAllSubcomponents('vevent').map((event, index) => {
    const [length = '', ...lines] = textOf(event, 'description').split('\n')
    return `\n## ${index + 1}. ${textOf(event, 'summary')} (${length.replace(/^Minutes: /, '')})\n\n${list(lines).join('')}`
  })
  const [title = '', ...facts] = textOf(calendar, 'description').split('\n')
  return `${SIGNATURE}\n# ${title}\n\n${list(facts).join('')}${segments.join('')}`
}

/** The events of a calendar in their order, day by day, as an agenda. Days without times are left out, and said. */
export const calendarText: OpenText = async (bytes) => {
  const calendar = ICAL.Component.fromString(decodeText(bytes).replace(/^\ufeff/, ''))
  if (textOf(calendar, 'prodid') === CALENDAR) return writtenByUs(calendar)
  const all = calendar.getAllSubcomponents('vevent').flatMap((component) => eventOf(component) ?? [])
  const events = all.filter(({ start }) => !start.isDate).toSorted((a, b) => a.start.compare(b.start))
  const [first] = events
  if (!first) throw new Unopened('no event in this calendar has a time of day.')
  const zone = zoneOf(calendar, first)
  const name = textOf(calendar, 'x-wr-calname') || textOf(calendar, 'name')
  const days = [...new Set(events.map(({ start }) => date(start)))]
  const last = events.reduce((end, event) => {
    const ends = event.end ?? event.start
    return ends.compare(end) > 0 ? ends : end
  }, first.end ?? first.start)
  const place = events.every((event) => event.place === first.place) ? first.place : null
  const head = [
    `# ${name || first.title}`,
    '',
    ...(days.length === 1
      ? [`Date: ${days[0]}, ${clock(first.start)} – ${clock(last)}${zone === null ? '' : ` (${zone})`}`]
      : []),
    ...(place === null ? [] : [`Place: ${place}`]),
  ]
  const body = days.flatMap((day) => [
    ...(days.length > 1 ? ['', `# ${day}${zone === null ? '' : ` (${zone})`}`] : []),
    ...events
      .filter(({ start }) => date(start) === day)
      .flatMap(({ title, start, end, lines, people, repeats, place: where }) => [
        '',
        `## ${clock(start)}${end && end.compare(start) > 0 ? ` – ${clock(end)}` : ''} ${title}`,
        ...(repeats ? ['Note: it repeats in the calendar; the first time was taken.'] : []),
        ...(place === null && where !== null ? [`Place: ${where}`] : []),
        ...(people.length > 0 ? [`Speakers: ${people.join('; ')}`] : []),
        ...lines.filter((line) => line !== ''),
      ]),
  ])
  const untimed = all.filter(({ start }) => start.isDate).map(({ title }) => title)
  return [...head, ...body, ...(untimed.length > 0 ? ['', '# Notes', `All day: ${untimed.join(', ')}`] : []), ''].join(
    '\n',
  )
}
