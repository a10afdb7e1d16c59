import { describe, expect, it } from 'vitest'
import { calendarText } from './calendarText.ts'
import { readAgenda } from './readAgenda.ts'

type Event = {
  readonly title: string
  /** `'20260901T090000'` in Vienna. */
  readonly start: string
  readonly end: string
  readonly more?: readonly string[]
}

const opened = (...events: readonly Event[]): Promise<string> => {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'X-WR-TIMEZONE:Europe/Vienna',
    ...events.flatMap(({ title, start, end, more = [] }, i) => [
      'BEGIN:VEVENT',
      `UID:${i}`,
      `DTSTART;TZID=Europe/Vienna:${start}`,
      `DTEND;TZID=Europe/Vienna:${end}`,
      `SUMMARY:${title}`,
      ...more,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ]
  return calendarText(new TextEncoder().encode(lines.join('\r\n')), () => {})
}
/** The sessions that are read from it: starts, titles and minutes of their segments. */
const sessions = (text: string) =>
  readAgenda(text).parts.map(({ rundown: { date, segments } }) => [
    date,
    ...segments.map(({ start, title, planned }) => [start, title, planned && planned / 60_000]),
  ])

const night: readonly Event[] = [
  { title: 'Night watch', start: '20260901T230000', end: '20260902T003000' },
  { title: 'Late remarks', start: '20260902T003000', end: '20260902T010000' },
]

describe('calendarText', () => {
  it('has what goes on past midnight in one session', async () => {
    expect(sessions(await opened(...night))).toEqual([
      ['2026-09-01', ['23:00', 'Night watch', 90], ['00:30', 'Late remarks', 30]],
    ])
  })

  it('begins another session after a night, and none after a long pause in the day', async () => {
    const text = await opened(
      { title: 'Opening', start: '20260901T090000', end: '20260901T093000' },
      { title: 'Dinner', start: '20260901T200000', end: '20260902T003000' },
      { title: 'Breakfast', start: '20260902T073000', end: '20260902T080000' },
    )
    expect(sessions(text)).toEqual([
      ['2026-09-01', ['09:00', 'Opening', 30], ['20:00', 'Dinner', 270]],
      ['2026-09-02', ['07:30', 'Breakfast', 30]],
    ])
  })

  it('has no session of more than a day, whose times of day would come twice', async () => {
    const hours = Array.from({ length: 10 }, (_, i) => i * 4).map((from) => {
      const clock = (hour: number) => `202609${hour < 24 ? '01' : '02'}T${String(hour % 24).padStart(2, '0')}0000`
      return { title: `Shift ${from}`, start: clock(from), end: clock(from + 4) }
    })
    const text = await opened(...hours)
    expect(text.match(/^# 2026-09-0\d/gm)).toEqual(['# 2026-09-01', '# 2026-09-02'])
  })

  it('tells apart what lasts a day or more: it has no length that could be run', async () => {
    const conference = { title: 'Conference', start: '20260901T090000', end: '20260903T170000' }
    const text = await opened(conference, ...night)
    expect(text).toContain('All day or longer: Conference')
    expect(sessions(text)).toEqual(sessions(await opened(...night)))
    await expect(opened(conference)).rejects.toThrow('no event in this calendar is shorter than a day')
  })

  it('names who is invited without making speakers of them, and no rooms', async () => {
    const text = await opened({
      title: 'Panel',
      start: '20260901T090000',
      end: '20260901T100000',
      more: [
        'ATTENDEE;CUTYPE=ROOM;CN="Room 5":mailto:room@example.org',
        'ATTENDEE;CUTYPE=RESOURCE;CN=Projector:mailto:projector@example.org',
        'ATTENDEE;CUTYPE=INDIVIDUAL;CN="Lovelace, Ada":mailto:ada@example.org',
        'ATTENDEE;CN=Grace Hopper:mailto:grace@example.org',
      ],
    })
    expect(text).toContain('Invited: Lovelace, Ada; Grace Hopper\n')
    expect(text).not.toMatch(/Room 5|Projector/)
    expect(readAgenda(text).rundown.speakers).toEqual([])
  })
})
