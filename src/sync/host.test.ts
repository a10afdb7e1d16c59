import { describe, expect, it } from 'vitest'
import { createManualClock } from '../clock/manualClock.ts'
import { duration } from '../core/index.ts'
import { at, loaded, play } from '../core/testing.ts'
import { createHost } from './host.ts'
import { decodePacket, encodePacket, type Packet } from './packet.ts'
import type { Shared } from './shared.ts'
import { createMemoryRoom } from './testing.ts'

/** A console, and somebody in the room who writes down what it sends. */
const aConsole = () => {
  const clock = createManualClock(at('13:15'))
  const room = createMemoryRoom()
  const listener = room.join()
  const heard: Packet[] = []
  let bytes = 0
  listener.subscribe((sent) => {
    bytes += sent.length
    const packet = decodePacket(sent)
    if (packet) heard.push(packet)
  })
  let shared: Shared = {
    session: play(loaded(), ['13:15', 'start']),
    overrun: 'show',
    showQuestion: true,
    blackout: false,
    theme: 'dark',
  }
  const host = createHost({ transport: room.join(), clock, read: () => shared })
  return {
    clock,
    host,
    listener,
    heard,
    bytes: () => bytes,
    set: (change: Partial<Shared>) => {
      shared = { ...shared, ...change }
      host.changed()
    },
  }
}

describe('host', () => {
  it('sends the whole session and how it is to be shown at once, without its undo history', () => {
    const { heard } = aConsole()
    const session = { ...play(loaded(), ['13:15', 'start']), past: [], future: [] }
    const shared = { session, overrun: 'show', showQuestion: true, blackout: false, theme: 'dark' }
    expect(heard).toEqual([['state', expect.any(String), 1, at('13:15'), null, shared, null]])
  })

  it('sends the state with each change, and a heartbeat each second in between, all in under 60 bytes a second', () => {
    const { clock, heard, set, bytes } = aConsole()
    clock.advance(duration(1500))
    set({ blackout: true })
    clock.advance(duration(1000))
    expect(heard.map(([kind, , sequence, time]) => [kind, sequence, (time ?? 0) - at('13:15')])).toEqual([
      ['state', 1, 0],
      ['beat', 1, 1000],
      ['state', 2, 1500],
      ['beat', 2, 2000],
    ])
    const before = bytes()
    clock.advance(duration(60_000))
    expect((bytes() - before) / 60).toBeLessThanOrEqual(60)
  })

  it('answers hello at once with the latest state and the ticket of the hello', () => {
    const { clock, heard, listener, set } = aConsole()
    set({ blackout: true })
    clock.advance(duration(10))
    listener.send(encodePacket(['hello', 'x7']))
    const [kind, , sequence, time, , shared, ticket] = heard.at(-1) ?? []
    expect([kind, sequence, time, shared?.blackout, ticket]).toEqual(['state', 2, at('13:15') + 10, true, 'x7'])
  })

  it('is deaf to all but hello', () => {
    const { heard, listener } = aConsole()
    listener.send(encodePacket(['beat', 'another', 1, at('13:15'), null]))
    listener.send(encodePacket(['bye', 'another']))
    listener.send(Uint8Array.of(1, 2, 3))
    expect(heard).toHaveLength(1)
  })

  it('says bye when it is closed, and then nothing', () => {
    const { clock, heard, host, listener } = aConsole()
    host.close()
    expect(heard.at(-1)).toEqual(['bye', heard[0]?.[1]])
    const before = heard.length
    clock.advance(duration(10_000))
    listener.send(encodePacket(['hello', 'x7']))
    expect(heard).toHaveLength(before)
  })
})
