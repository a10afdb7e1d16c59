import { describe, expect, it } from 'vitest'
import { readEntries } from './readEntries.ts'

const read = (text: string) => readEntries(text.split('\n').map((line, i) => ({ number: i + 1, text: line })))
const shapes = (text: string) => read(text).map(({ form, level, marker, text: words }) => [form, level, marker, words])

describe('the lines of a document', () => {
  it('are headings, items and plain lines, without their marks', () => {
    expect(
      shapes(
        '## I. **Opening** (7 minutes)\n\n- Ms. *Ada Lovelace*\n  1. [Why?](https://a.example)\nplain &amp; simple',
      ),
    ).toEqual([
      ['heading', 2, 'roman', 'Opening (7 minutes)'],
      ['item', 0, 'bullet', 'Ms. Ada Lovelace'],
      ['item', 2, 'number', 'Why?'],
      ['text', 0, 'none', 'plain & simple'],
    ])
  })

  it('are items without the box that is ticked when they are done', () => {
    expect(shapes('- [ ] Welcome\n- [x] Vote\n☐ Close\n- [1] Notes').map(([, , , words]) => words)).toEqual([
      'Welcome',
      'Vote',
      'Close',
      '[1] Notes',
    ])
  })

  it('are items also with a mark apart behind numbers that count', () => {
    for (const mark of ['/', '-', '|', '–'])
      expect(
        shapes(`1 ${mark} Welcome\n2 ${mark} to vote\nOn 3 May\n3 ${mark} Close`).map(([, , of, to]) => [of, to]),
      ).toEqual([
        ['number', 'Welcome'],
        ['number', 'to vote'],
        ['none', 'On 3 May'],
        ['number', 'Close'],
      ])
    expect(shapes('1 / 2 of us\n2 / 3 of them').map(([form]) => form)).toEqual(['text', 'text'])
  })

  it('take letters for numbering only in their sequence', () => {
    expect(shapes('TOP 3 Three\nA. One\nB. Two\nJ. Smith\nI. First\nII. Second').map(([, , marker]) => marker)).toEqual(
      ['number', 'letter', 'letter', 'none', 'roman', 'roman'],
    )
  })

  it('take letters out of their sequence where there is one, but no initials', () => {
    expect(
      shapes('A. One\nB. Two\nC. Three\nA.2 More of one\nX. If time allows\nJ. Smith').map(([, , marker]) => marker),
    ).toEqual(['letter', 'letter', 'letter', 'letter', 'letter', 'none'])
  })

  it('take the dash behind a decimal, and a mark before a name, for no words of theirs', () => {
    expect(shapes('Item 4: Vote\n4.1 – The motion\n~ Ada Bee').map(([, , , words]) => words)).toEqual([
      'Vote',
      'The motion',
      'Ada Bee',
    ])
  })

  it('take numbers without a stop for numbering where they count, and decimals for what is below', () => {
    expect(
      shapes('1 Welcome\n2 Reports\n2.1 Of the chair\n3 Close\n7 Seas Hall').map(([, level, marker]) => [
        level,
        marker,
      ]),
    ).toEqual([
      [0, 'number'],
      [0, 'number'],
      [2, 'number'],
      [0, 'number'],
      [0, 'none'],
    ])
    expect(shapes('1 May\nWelcome').map(([, , marker]) => marker)).toEqual(['none', 'none'])
  })

  it.each(['- Item 1 (2 min)', 'TOP 1 (10 Minuten)', '* Point 1: 10:00 – 10:05'])(
    'keep a word with its number where only a time stands behind it: %s',
    (text) => {
      expect(readEntries([{ number: 1, text }])[0]?.text).toMatch(/^(?:Item|TOP|Point) 1/)
    },
  )

  it('have their number before a stroke or a small o', () => {
    expect(
      shapes('1/ Tour de table\n2º Informe\n3º.- Ruegos\n4.- Cierre').map(([, , marker, words]) => [marker, words]),
    ).toEqual([
      ['number', 'Tour de table'],
      ['number', 'Informe'],
      ['number', 'Ruegos'],
      ['number', 'Cierre'],
    ])
  })

  it('count on where each number is written as one', () => {
    expect(read('1. One\n   1. Below\n1. Two\n1. Three').map(({ ordinal }) => ordinal)).toEqual([1, 1, 2, 3])
  })

  it('carry a list item on when they are indented, or follow a comma or a hard break', () => {
    const [item, ...others] = read('- Ada Lovelace,\nHead of Engines  \n"A talk"\n\nNext')
    expect(item?.rows.map(({ number, text }) => [number, text])).toEqual([
      [1, 'Ada Lovelace,'],
      [2, 'Head of Engines'],
      [3, '"A talk"'],
    ])
    expect(others.map(({ text }) => text)).toEqual(['Next'])
  })

  it('are rows of a table, which keep their cells', () => {
    const [row, single] = readEntries([
      { number: 1, text: '', cells: ['II.', '10:00', '', '**Opening**\nAda'] },
      { number: 2, text: '', cells: ['', 'Hall 1', ''] },
    ])
    expect(row).toMatchObject({
      form: 'row',
      marker: 'none',
      text: 'II. | 10:00 | Opening',
      cells: ['II.', '10:00', '', 'Opening\nAda'],
    })
    expect(single).toMatchObject({ form: 'text', text: 'Hall 1' })
  })

  it('are headings too when underlined', () => {
    expect(shapes('Agenda\n===\n\n---')).toEqual([
      ['heading', 1, 'none', 'Agenda'],
      ['rule', 0, 'none', ''],
    ])
  })
})

it('counts what is numbered behind a bullet, and lets go of dashes around it', () => {
  expect(read("* TOP 1: Wahl\n* -- Pause, 10' --").map(({ marker, ordinal, text }) => [marker, ordinal, text])).toEqual(
    [
      ['bullet', 1, 'Wahl'],
      ['bullet', null, "Pause, 10'"],
    ],
  )
})

it('takes a day at the beginning of a line for no number', () => {
  expect(read('22. April 2010')[0]).toMatchObject({ form: 'text', text: '22. April 2010' })
})

it('goes on where a bracket was open, and where names filled their line', () => {
  expect(shapes('Intervenants : Luc Noir (en charge de l’Agenda\n21) et Anne Roux\nModérateur : Paul Gris')).toEqual([
    ['text', 0, 'none', 'Intervenants : Luc Noir (en charge de l’Agenda 21) et Anne Roux'],
    ['text', 0, 'none', 'Modérateur : Paul Gris'],
  ])
})

it('sets letters below the numbers they carry', () => {
  expect(read('2. Welcome\n2.a. Roll Call\n3. Budget').map(({ level, ordinal }) => [level, ordinal])).toEqual([
    [0, 2],
    [2, 1],
    [0, 3],
  ])
})

it('knows paragraphs where every line was parted from the next', () => {
  const lines = ['Trams', '', 'and ports', '', '', '', 'Boats', '', 'and quays', '', '', '', 'Cars', '', 'and roads']
  expect(
    read([...lines, '', '', '', 'Bikes'].join('\n'))
      .filter(({ spaced }) => spaced)
      .map(({ text }) => text),
  ).toEqual(['Trams', 'Boats', 'Cars', 'Bikes'])
})

it('leaves out what runs along the foot of every page', () => {
  expect(read('Trams\nAssembly – v4 – 19/06/2023          page 1/2\nPorts').map(({ text }) => text)).toEqual([
    'Trams',
    'Ports',
  ])
})

it('parts from a title with its time whoever stands at the right', () => {
  expect(read('16:45-17:00 Wrap-up                 Ada Bee').map(({ text }) => text)).toEqual([
    '16:45-17:00 Wrap-up – Ada Bee',
  ])
})

it('carries an item on where its line was broken at the edge of a page', () => {
  expect(
    read('• The new plan for the protection and the renewal of the\nold town by the river\n• Budget').map(
      ({ text }) => text,
    ),
  ).toEqual(['The new plan for the protection and the renewal of the old town by the river', 'Budget'])
  expect(read('Panel (30 min): A. Bee, C. Dee, E. Eff\nClosing').map(({ text }) => text)).toHaveLength(2)
})

it('joins a line that ends within quotes with the one that closes them', () => {
  const texts = (...lines: string[]) =>
    readEntries(lines.map((text, i) => ({ number: i + 1, text }))).map(({ text }) => text)
  expect(texts('Ada Bee, “The long way', 'to school” (Oslo)')).toEqual(['Ada Bee, “The long way to school” (Oslo)'])
  expect(texts('Ada Bee, “The long way', 'to school')).toHaveLength(2)
})

it('takes no initial of a speaker for a letter that counts', () => {
  expect(read('A. Bee (Leeds), On rivers\nC. Dee (Oslo), On wells').map(({ form, text }) => [form, text])).toEqual([
    ['text', 'A. Bee (Leeds), On rivers'],
    ['text', 'C. Dee (Oslo), On wells'],
  ])
})
