import { describe, expect, it } from 'vitest'
import type { Clock } from '../clock/clock.ts'
import type { Duration } from '../core/index.ts'
import type { Link, Transport } from './transport.ts'

/** A room in memory. Everyone in it hears what another sends, at once. */
export const createMemoryRoom = (): { join(): Transport } => {
  const ends = new Set<(bytes: Uint8Array) => void>()
  return {
    join() {
      const hearers = new Set<(bytes: Uint8Array) => void>()
      const watchers = new Set<(link: Link) => void>()
      const hear = (bytes: Uint8Array) => hearers.forEach((each) => each(bytes))
      let link: Link = 'open'
      ends.add(hear)
      return {
        send(bytes) {
          if (link === 'closed') return
          const sent = bytes.slice()
          for (const end of ends) if (end !== hear) end(sent)
        },
        subscribe(each) {
          hearers.add(each)
          return () => hearers.delete(each)
        },
        watch(see) {
          watchers.add(see)
          see(link)
          return () => watchers.delete(see)
        },
        close() {
          if (link === 'closed') return
          link = 'closed'
          ends.delete(hear)
          for (const see of watchers) see(link)
        },
      }
    },
  }
}

/** What becomes of one message: how late each copy comes (none: it is lost), and at which byte it is garbled. */
export type Fate = { readonly copies: readonly Duration[]; readonly garbledAt: number | null }

/** `transport` on a bad line: each message it sends meets the next of `fates`. */
export const onBadLine = (transport: Transport, clock: Clock, fates: () => Fate): Transport => ({
  ...transport,
  send(bytes) {
    const { copies, garbledAt } = fates()
    const sent = bytes.slice()
    if (garbledAt !== null) sent[garbledAt % sent.length] = (sent[garbledAt % sent.length] ?? 0) ^ 0x15
    for (const late of copies) {
      if (late <= 0) transport.send(sent)
      else clock.after(late, () => transport.send(sent))
    }
  },
})

/** A room that a transport opens: each `join` is another window or screen in it. */
export type Room = { join(): Transport | Promise<Transport>; close?(): void }

/** What every transport must do. `makeRoom` gives a room of its own each time. */
export const describeTransport = (name: string, makeRoom: () => Room | Promise<Room>) => {
  /** `next`: what it hears, message by message. */
  type End = Transport & { next(): Promise<Uint8Array> }
  const bytes = (...values: number[]) => Uint8Array.from(values)
  /** Sent last, it comes after all that could have come. */
  const last = bytes(255)

  /** Three ends in a room, their links open. */
  const among =
    (test: (a: End, b: End, c: End) => Promise<void>): (() => Promise<void>) =>
    async () => {
      const room = await makeRoom()
      const join = async (): Promise<End> => {
        const transport = await room.join()
        const heard: Uint8Array[] = []
        const waiting: ((message: Uint8Array) => void)[] = []
        transport.subscribe((message) => {
          const next = waiting.shift()
          if (next) next(message)
          else heard.push(message)
        })
        await new Promise<void>((resolve) => transport.watch((link) => link === 'open' && resolve()))
        const next = () =>
          new Promise<Uint8Array>((resolve) => {
            const message = heard.shift()
            if (message) resolve(message)
            else waiting.push(resolve)
          })
        return { ...transport, next }
      }
      const ends = [await join(), await join(), await join()] as const
      try {
        await test(...ends)
      } finally {
        for (const end of ends) end.close()
        room.close?.()
      }
    }

  describe(`${name} as a transport`, () => {
    it(
      'carries every byte to all others, in the order of sending',
      among(async (a, b, c) => {
        const all = Uint8Array.from({ length: 256 }, (_, i) => i)
        a.send(all)
        a.send(bytes())
        a.send(last)
        for (const end of [b, c]) {
          expect(await end.next()).toEqual(all)
          expect(await end.next()).toEqual(bytes())
          expect(await end.next()).toEqual(last)
        }
      }),
    )

    it(
      'does not bring back what one sent oneself',
      among(async (a, b) => {
        a.send(bytes(1))
        expect(await b.next()).toEqual(bytes(1))
        b.send(last)
        expect(await a.next()).toEqual(last)
      }),
    )

    it(
      'carries a large session whole',
      among(async (a, b) => {
        a.send(Uint8Array.from({ length: 1_000_000 }, (_, i) => i % 251))
        const large = await b.next()
        expect(large).toHaveLength(1_000_000)
        expect(large.every((byte, i) => byte === i % 251)).toBe(true)
      }),
    )

    it(
      'has taken the bytes when send returns',
      among(async (a, b) => {
        const mine = bytes(1, 2, 3)
        a.send(mine)
        mine.fill(9)
        expect(await b.next()).toEqual(bytes(1, 2, 3))
      }),
    )

    it(
      'lets one listener go and keeps the others',
      among(async (a, b) => {
        let heard = 0
        const stop = b.subscribe(() => (heard += 1))
        a.send(bytes(1))
        a.send(bytes(2))
        await b.next()
        await b.next()
        stop()
        a.send(last)
        expect(await b.next()).toEqual(last)
        expect(heard).toBe(2)
      }),
    )

    it(
      'says that it is open, and that it is closed, once each',
      among(async (a) => {
        const seen: Link[] = []
        const unseen: Link[] = []
        a.watch((link) => seen.push(link))
        a.watch((link) => unseen.push(link))()
        a.close()
        a.close()
        expect(seen).toEqual(['open', 'closed'])
        expect(unseen).toEqual(['open'])
      }),
    )

    it(
      'is silent and deaf once it is closed',
      among(async (a, b, c) => {
        let heard = 0
        b.subscribe(() => (heard += 1))
        b.close()
        b.send(bytes(1))
        a.send(last)
        expect(await c.next()).toEqual(last)
        expect(heard).toBe(0)
      }),
    )
  })
}
