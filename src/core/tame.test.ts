import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRundown, aSegment, at, loaded, play, sideEvent } from './testing.ts'
import { charactersIn, MOST, tame } from './tame.ts'

describe('tame', () => {
  it.each([
    ['markup', '<img src=x onerror=alert(1)> & "co"', '<img src=x onerror=alert(1)> & "co"'],
    ['line breaks', 'Ada\r\n\tLovelace\u2028IOM', 'Ada Lovelace IOM'],
    ['null bytes and other controls', '\0Ada\u0000\u001b[31m\u0090', 'Ada[31m'],
    ['overrides and isolates of direction', 'Ada \u202egnp.exe\u2066 \u2069', 'Ada gnp.exe'],
    ['half an emoji', 'a\ud83db\udc00', 'a\ufffdb\ufffd'],
    ['a heap of accents', `Z\u0301${'\u0327\u0336'.repeat(40)}algo`, 'Z\u0301\u0327\u0336\u0327algo'],
    ['accents joined by nothing', `Z${'\u200d\u0301'.repeat(40)}`, `Z${'\u200d\u0301'.repeat(4)}`],
  ])('takes the harm from %s', (_, given, kept) => {
    expect(tame(given, 100)).toBe(kept)
  })

  it.each([
    ['an emoji of many', '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 1️⃣'],
    ['Persian, with its joiners', 'می‌خواهم'],
    ['Hebrew with a mark of direction', 'שָׁלוֹם C++\u200f'],
    ['decomposed Vietnamese', 'Nguyễn'.normalize('NFD')],
    ['Tibetan', 'བསྒྲུབས'],
  ])('leaves %s alone', (_, words) => {
    expect(tame(words, 100)).toBe(words)
  })

  it('cuts between characters, and says so by an ellipsis', () => {
    expect(tame('Ada Lovelace', 5)).toBe('Ada…')
    expect(tame('😀'.repeat(9), 5)).toBe('😀😀😀😀…')
    expect(tame('😀'.repeat(5), 5)).toBe('😀'.repeat(5))
  })

  it('gives a well-formed line within its length, and has no more to do on it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.integer({ min: 1, max: 60 }), (text, most) => {
        const once = tame(text, most)
        expect(charactersIn(once)).toBeLessThanOrEqual(most)
        expect(once).not.toMatch(/[\0-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u)
        expect(tame(once, most)).toBe(once)
      }),
    )
  })

  it('takes no time over ten million characters', () => {
    expect(tame(`${' \0\u0301'.repeat(3_000_000)}`, MOST.name).length).toBeLessThanOrEqual(MOST.name)
  })
})

describe('a session', () => {
  const hostile = `\u202e${'<b>\0'.repeat(5_000)}`
  const words = (length: number) => `${'<b>'.repeat(length)}`.slice(0, length - 1).trimEnd() + '…'

  it('holds no text that is not tame, whichever command brought it', () => {
    const rundown = aRundown(
      [
        aSegment('panel', 30, {
          title: hostile,
          note: hostile,
          prompts: [hostile],
          turns: [{ speaker: 'ada', role: 'panelist', talk: hostile, planned: null }],
          cues: [{ remaining: sideEvent.segments[0]?.planned as never, level: 'over', word: hostile, sound: null }],
        }),
      ],
      {
        title: hostile,
        place: hostile,
        speakers: [{ id: 'ada', name: hostile, position: hostile, affiliation: hostile }],
      },
    )
    const session = play(
      loaded(rundown),
      ['12:30', { type: 'ask', question: { id: 'q', asker: hostile, text: hostile, to: 'ada' } }],
      ['12:31', { type: 'say', message: { text: hostile, flash: true } }],
      ['12:32', { type: 'edit', rundown }],
    )
    const [segment] = session.rundown.segments
    expect(session.rundown).toMatchObject({ title: words(MOST.title), place: words(MOST.title) })
    expect(session.rundown.speakers).toEqual([
      { id: 'ada', name: words(MOST.name), position: words(MOST.office), affiliation: words(MOST.office) },
    ])
    expect(segment).toMatchObject({
      title: words(MOST.title),
      note: words(MOST.note),
      prompts: [words(MOST.prompt)],
      turns: [{ talk: words(MOST.talk) }],
      cues: [{ word: words(MOST.cueWord) }],
    })
    expect(session.questions[0]?.question).toMatchObject({ asker: words(MOST.asker), text: words(MOST.question) })
    expect(session.message?.text).toBe(words(MOST.message))
    expect(at('12:32')).toBe(session.latest)
  })
})
