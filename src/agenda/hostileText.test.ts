import { describe, expect, it } from 'vitest'
import { charactersIn, MOST } from '../core/index.ts'
import { readAgenda } from './readAgenda.ts'

const long = (word: string) => word.repeat(Math.ceil(10_000 / word.length))
const textsOf = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsOf)
      : []

const HOSTILE = [
  `# ${long('\u202eevil <b>')}`,
  '',
  `Venue: ${long('Room <script>')}`,
  '13:00 – 14:00',
  '',
  `- ${long('Opening <img src=x onerror=alert(1)> ')} (5 min)`,
  '- Panel \u202egnp.exe\u2066 &#x202e;&#0;\u0007 (10 min)',
  '  - Ms. Ada Love\u0000lace, Head of &#x202e;Engines, IOM'.replace('\u0000', '\u0001'),
  `  - Dr. Zo\u0301${'\u0327\u0336'.repeat(300)}e Bee, ${long('Director ')}`,
  `  - ${long('Why? ')}`,
  '- Half \ud83d and emoji 👩‍👩‍👧‍👦 (3 min)',
].join('\n')

describe('a hostile agenda', () => {
  const { rundown, findings, lines } = readAgenda(HOSTILE)

  it('gives no text that would turn, hide or overprint its neighbours', () => {
    for (const text of textsOf({ rundown, findings, lines }))
      expect(text).not.toMatch(/[\0-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u206f]|\p{Cs}|\p{M}{5}/u)
    expect(rundown.segments.map(({ title }) => title)).toContain('Half \ufffd and emoji 👩👩👧👦')
  })

  it('gives no text that is longer than a screen has room for, and says in one sentence that it cut some', () => {
    for (const text of [rundown.title, ...rundown.segments.map(({ title }) => title)])
      expect(charactersIn(text)).toBeLessThanOrEqual(MOST.title)
    const cut = findings.filter(({ message }) => message.includes('cut'))
    expect(cut).toHaveLength(1)
    expect(cut[0]?.message).toMatch(/^\d+ texts were cut: no screen has room for so much\.$/)
    for (const { message } of findings) expect(message.length).toBeLessThan(1_200)
  })

  it('is read as quickly as any other', () => {
    const line = `- Talk ${'\u202e\u0301<b>'.repeat(20)} (1 min)`
    expect(readAgenda(Array.from({ length: 1_000 }, () => line).join('\n')).rundown.segments).toHaveLength(1_000)
  })
})

it('says which text it cut, where it is only one', () => {
  const { findings } = readAgenda(`# ${'long'.repeat(100)}\n\n- Welcome (5 min)`)
  expect(findings).toContainEqual({
    kind: 'ignored',
    line: 1,
    message: 'A text was cut after 200 characters: no screen has room for more.',
  })
})

describe('a text of 200 kB that is no agenda', () => {
  const SIZE = 200_000
  const filled = (line: string): string => `${line}\n`.repeat(Math.min(4_400, Math.ceil(SIZE / line.length)))
  const oneLine = (words: string): string => words.repeat(Math.ceil(SIZE / words.length))

  it.each([
    ['lines with times', filled('09:00 – 09:05 Talk by Dr. Ada Bee, IOM')],
    ['lines with lengths', filled('- Talk (5 min)')],
    ['rows between tabs', filled('09:00\t5 min\tTalk\tAda Bee, IOM')],
    ['rows between commas', `Start,Duration,Title,Speaker\n${filled('09:00,5,Talk,"Ada Bee, IOM"')}`],
    ['rows set in columns', filled('09:00      Talk about engines        Ada Bee')],
    ['rows of HTML in one line', `<table>${oneLine('<tr><td>10:00<td>Talk<td>Ada Bee')}`],
  ])('is read as far as an agenda can go, and it is said where that ends: %s', (_, text) => {
    const { rundown, findings } = readAgenda(text)
    expect(rundown.segments.length).toBeGreaterThan(900)
    expect(rundown.segments.length).toBeLessThanOrEqual(1_000)
    expect(findings.filter(({ message }) => /^From line \d+ on nothing was read/.test(message))).toHaveLength(1)
  })

  it.each([
    ...['1', '1:1:', '-', '(', '"', '|', '\t', '<b>', '<div>', '<table><tr><td>', 'A, ', '; ', '9:00 – '].map(
      (words) => [words, oneLine(words)] as const,
    ),
    ...['ADA BEE, CHARLES DEE', '9:00', '((((((((', '1.', '## X', '> “Y”', 'Moderator: Ada Bee'].map(
      (line) => [`lines of ${line}`, filled(line)] as const,
    ),
  ])('ends and gives only what may be shown: %s', (_, text) => {
    const { rundown } = readAgenda(text)
    expect(rundown.segments.length).toBeLessThanOrEqual(1_000)
    for (const shown of textsOf(rundown)) expect(charactersIn(shown)).toBeLessThanOrEqual(MOST.prompt)
  })
})
