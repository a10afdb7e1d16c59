import { expect, it } from 'vitest'
import { readAgenda } from './readAgenda.ts'

/** Titles, minutes; the first begins at 9:30. */
const SEGMENTS = [
  ['Welcome remarks', 10],
  ['Budget for 2025', 20],
  ['Soil and water in dry regions', 35],
  ['Coffee break', 15],
  ['Closing', 10],
] as const
const BEGIN = 9 * 60 + 30
const two = (figure: number): string => String(figure).padStart(2, '0')
const clock = (minute: number, between = ':', hours = 24): string =>
  `${((Math.floor(minute / 60) + hours - 1) % hours) + 1}${between}${two(minute % 60)}`

const CLOCKS: readonly ((minute: number) => string)[] = [
  (m) => clock(m),
  (m) => clock(m, '.'),
  (m) => clock(m, 'h'),
  (m) => clock(m, ' h '),
  (m) => `${clock(m, ':', 12)} ${m < 720 ? 'am' : 'pm'}`,
  (m) => `${clock(m, ':', 12)} ${m < 720 ? 'a.m.' : 'p.m.'}`,
  (m) => `${clock(m, '.')} Uhr`,
  (m) => `${clock(m)} hrs`,
  (m) => `${clock(m)} horas`,
]
const RANGES: readonly ((from: number, to: number) => string)[] = [
  ...CLOCKS.map((say) => (from: number, to: number) => `${say(from)} – ${say(to)}`),
  (from, to) => `from ${clock(from)} to ${clock(to)}`,
  (from, to) => `von ${clock(from, '.')} bis ${clock(to, '.')} Uhr`,
  (from, to) => `de ${clock(from, 'h')} à ${clock(to, 'h')}`,
  (from, to) => `de ${clock(from)} a ${clock(to)} h`,
]
const LENGTHS: readonly ((minutes: number) => string)[] = [
  (n) => `${n} minutes`,
  (n) => `${n} min.`,
  (n) => `${n}'`,
  (n) => `ca. ${n} Min.`,
  (n) => `about ${n} minutes`,
  (n) => `environ ${n} minutes`,
  (n) => `${{ 10: 'ten', 15: 'fifteen', 20: 'twenty', 35: 'thirty-five' }[n] ?? ''} minutes`,
  (n) => `${{ 10: 'diez', 15: 'quince', 20: 'veinte', 35: 'treinta y cinco' }[n] ?? ''} minutos`,
]
const head = (names: string, i: number): string => (i === 0 ? `${names}\n|---|---|\n` : '')
const PLACES: Readonly<Record<string, (title: string, time: string, i: number) => string>> = {
  before: (title, time) => `${time} ${title}`,
  'before, with a colon': (title, time) => `${time}: ${title}`,
  'before, with a dash': (title, time) => `${time} – ${title}`,
  'before, in brackets': (title, time) => `(${time}) ${title}`,
  'before, in bold': (title, time) => `**${time}** ${title}`,
  'before, in a list': (title, time) => `- ${time} ${title}`,
  'before, in a heading': (title, time) => `## ${time} ${title}\n`,
  'behind, in brackets': (title, time) => `${title} (${time})`,
  'behind, with a dash': (title, time) => `${title} – ${time}`,
  'behind, with a comma': (title, time) => `${title}, ${time}`,
  'behind, with dots': (title, time) => `${title} ........ ${time}`,
  'behind, with a space': (title, time) => `${title} ${time}`,
  'behind, in a numbered list': (title, time, i) => `${i + 1}. ${title} (${time})`,
  'behind, in a column': (title, time) => `${title}\t${time}`,
  above: (title, time) => `${time}\n${title}`,
  'above, all apart': (title, time) => `${time}\n\n${title}\n`,
  below: (title, time) => `${title}\n${time}`,
  'below, in blocks': (title, time) => `${title}\n${time}\n`,
  'below a heading': (title, time) => `## ${title}\n${time}\n`,
  'below, in a list': (title, time) => `- **${title}**\n  - ${time}`,
  'in the first column': (title, time, i) => `${head('| Time | Item |', i)}| ${time} | ${title} |`,
  'in the last column': (title, time, i) => `${head('| Item | Duration |', i)}| ${title} | ${time} |`,
}

it.each(Object.entries(PLACES))('reads every form of a time and a length %s', (_, place) => {
  const read = (times: readonly string[]) => {
    const lines = SEGMENTS.map(([title], i) => place(title, times[i] ?? '', i))
    const text = ['Regional Soil Conference', 'Monday, 3 March 2025', '', ...lines].join('\n')
    return readAgenda(text).rundown.segments.map(({ title, start, planned }) => [
      title,
      start,
      planned && planned / 60_000,
    ])
  }
  const starts = SEGMENTS.map((_each, i) => SEGMENTS.slice(0, i).reduce((sum, [, minutes]) => sum + minutes, BEGIN))
  const expected = (clocked: boolean, ends: boolean) =>
    SEGMENTS.map(([title, minutes], i) => [
      title,
      clocked ? clock(starts[i] ?? 0).padStart(5, '0') : null,
      ends || i < SEGMENTS.length - 1 ? minutes : null,
    ])
  for (const say of CLOCKS) {
    const times = starts.map(say)
    expect([times[0], read(times)]).toEqual([times[0], expected(true, false)])
  }
  for (const say of RANGES) {
    const times = SEGMENTS.map(([, minutes], i) => say(starts[i] ?? 0, (starts[i] ?? 0) + minutes))
    expect([times[0], read(times)]).toEqual([times[0], expected(true, true)])
  }
  for (const say of LENGTHS) {
    const times = SEGMENTS.map(([, minutes]) => say(minutes))
    expect([times[0], read(times)]).toEqual([times[0], expected(false, true)])
  }
})
