import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant, transition, type Session } from '../core/index.ts'
import { anyMeeting, aRundown, aSegment, at, loaded, m, play } from '../core/testing.ts'
import { checksum } from './checksum.ts'
import { decodePacket, encodePacket, type Packet } from './packet.ts'
import type { Shared } from './shared.ts'

const shown = (session: Session): Shared => ({
  session: { ...session, past: [], future: [] },
  overrun: 'show',
  blackout: false,
  theme: 'system',
})
const stateOf = (session: Session): Packet => ['state', 'k3j9x2a', 12, at('13:15'), null, shown(session), null]
const panel = play(loaded(), ['13:15', 'start'], ['13:22', 'next'], ['13:23', { type: 'give-floor', speaker: 'nicot' }])
const utf8 = (text: string) => new TextEncoder().encode(text)
/** `json` with the checksum it needs to be looked at. */
const sentText = (json: string) => utf8(checksum(utf8(json)) + json)
const sent = (value: unknown) => sentText(JSON.stringify(value))

describe('packets', () => {
  it('arrive as they were sent, whatever has happened in the session', () => {
    fc.assert(
      fc.property(anyMeeting, (meeting) => {
        let now = at('12:00')
        let session = loaded()
        for (const { wait, command } of meeting) {
          if (Number.isFinite(wait)) now = instant(now + wait)
          session = transition(session, command, now)
        }
        const state = stateOf(session)
        expect(decodePacket(encodePacket(state))).toEqual(state)
      }),
    )
  })

  it('carry any plan that a console runs: none is too long to reach its screens', () => {
    const many = aRundown(
      Array.from({ length: 2000 }, (_, i) => aSegment(`segment ${i}`, 1, { note: 'x'.repeat(2000) })),
    )
    const state = stateOf(play(loaded(many), ['13:15', 'start']))
    const bytes = encodePacket(state)
    expect(bytes.length).toBeGreaterThan(8e6)
    expect(decodePacket(bytes)).toEqual(state)
  })

  it('bring no undo history along, even from one who sends it', () => {
    const whole = ['state', 'k3j9x2a', 1, at('13:15'), null, { ...shown(panel), session: panel }, null]
    expect(panel.past).not.toEqual([])
    expect(decodePacket(sent(whole))).toEqual(['state', 'k3j9x2a', 1, at('13:15'), null, shown(panel), null])
  })

  it('are understood from a console that neither counts its open questions nor says when they were opened', () => {
    const question = { id: 'q1', asker: null, text: 'Why?', to: null }
    const asked = play(panel, ['13:24', { type: 'ask', question }], ['13:25', { type: 'open-question', id: 'q1' }])
    const [kind, run, sequence, now, lead, state, word] = stateOf(asked)
    const { open, questions, ...rest } = (state as Shared).session
    expect(open).toBe(1)
    const older = {
      ...rest,
      questions: questions.map(({ question: of, state: is, ran, together }) => ({
        question: of,
        state: is,
        ran,
        together,
      })),
    }
    expect(
      decodePacket(sent([kind, run, sequence, now, lead, { ...(state as Shared), session: older }, word])),
    ).toEqual(stateOf({ ...asked, questions: questions.map((of) => ({ ...of, openedAt: null })) }))
  })

  it('are under 60 bytes for a heartbeat', () => {
    expect(encodePacket(['beat', 'zzzzzzz', 99_999, instant(4e12), null]).length).toBeLessThanOrEqual(60)
  })

  /** The state in the panel, with one piece of its JSON replaced. */
  const damaged = (piece: string, by: string) => {
    const whole = JSON.stringify(stateOf(panel))
    expect(whole).toContain(piece)
    return sent(JSON.parse(whole.replace(piece, by)))
  }
  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['less than a checksum', utf8('81')],
    ['another checksum', utf8('00000000["hello","x7"]')],
    ['no text', Uint8Array.of(0xff, 0xfe, 0x00)],
    ['no JSON', sentText('["beat"')],
    ['no packet', sent({ beat: 1 })],
    ['an unknown kind', sent(['reset', 'k3j9x2a', 1, 0])],
    ['a heartbeat with something more', sent(['beat', 'k3j9x2a', 1, 0, null, 0])],
    ['a moment that is not finite', sentText('["beat","k3j9x2a",1,1e999]')],
    ['a moment beyond the calendar', sent(['beat', 'k3j9x2a', 1, 9e15, null])],
    ['a sequence below zero', sent(['beat', 'k3j9x2a', -1, 0, null])],
    ['an endless name', sent(['beat', 'x'.repeat(17), 1, 0, null])],
    ['nesting without end', sentText('['.repeat(200_000))],
    ['a session without rundown', damaged('"rundown":', '"plan":')],
    ['a segment without turns', damaged('"turns":[', '"names":[')],
    ['a time that is text', damaged('"plannedStart":1504523700000', '"plannedStart":"13:15"')],
    ['an unknown phase', damaged('"phase":"running"', '"phase":"stopped"')],
    ['a clock that has no such time', damaged('"start":"13:15"', '"start":"25:00"')],
    ['markup where a setting belongs', damaged('"theme":"system"', '"theme":"<b>"')],
  ])('are ignored where they hold %s', (_, bytes) => {
    expect(decodePacket(bytes)).toBe(null)
  })

  it('never throw, whatever comes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.jsonValue().map(sent)), (bytes) => {
        expect(decodePacket(bytes)).toBe(null)
      }),
    )
  })

  it('keep to the letter what a speaker is called', () => {
    const name = '<img src=x onerror=alert(1)> نور 🎙'
    const session = loaded(aRundown([aSegment('talk', 5)], { title: name }))
    const back = decodePacket(encodePacket(stateOf(session)))
    expect(back?.[0] === 'state' && back[5].session.rundown.title).toBe(name)
  })

  it('bring no text that would turn or hide its neighbours, whoever sent it', () => {
    const text = '\u202Eنور\u0000'
    const session = { ...loaded(aRundown([])), message: { text, flash: false } }
    const asked = {
      question: { id: 'q', asker: text, text, to: null },
      state: 'waiting',
      earlier: m(0),
      ran: m(0),
      together: 1,
      openedAt: null,
      closedAt: null,
    } as const
    const hostile = stateOf({ ...session, questions: [asked], rundown: { ...session.rundown, title: text } })
    const back = decodePacket(encodePacket(hostile))
    expect(back?.[0] === 'state' && back[5].session).toMatchObject({
      rundown: { title: 'نور' },
      message: { text: 'نور' },
      questions: [{ question: { asker: 'نور', text: 'نور' } }],
    })
  })
})
