import type { Transport } from './transport.ts'

const HANDED = 'rostrum-handed'

/**
 * `transport`, and what is sent is first handed to the window `beside`, while there is one. A window that was opened from
 * this one shares its thread, on which a browser draws after a key before it delivers a message: that takes a frame.
 */
export const handingTo = (transport: Transport, beside: () => EventTarget | null): Transport => {
  let open = false
  transport.watch((link) => (open = link === 'open'))
  return {
    ...transport,
    send(bytes) {
      try {
        if (open) beside()?.dispatchEvent(new CustomEvent(HANDED, { detail: bytes }))
      } catch {
        // It went to another address, and is not ours any more.
      }
      transport.send(bytes)
    },
  }
}

const areSame = (some: Uint8Array, others: Uint8Array): boolean =>
  some.length === others.length && some.every((byte, i) => byte === others[i])

/** `transport`, and what another window hands to `own`, which is this one, is heard first, and once. */
export const takingHandedTo = (transport: Transport, own: EventTarget): Transport => ({
  ...transport,
  subscribe(hear) {
    let latest: Uint8Array | null = null
    const take = (event: Event) => {
      const handed: unknown = Reflect.get(event, 'detail')
      if (!ArrayBuffer.isView(handed)) return
      // Of another window's kind of bytes, and still the sender's.
      latest = Uint8Array.from(handed as Uint8Array)
      hear(latest)
    }
    const stop = transport.subscribe((bytes) => {
      const known = latest !== null && areSame(bytes, latest)
      latest = null
      if (!known) hear(bytes)
    })
    own.addEventListener(HANDED, take)
    return () => {
      stop()
      own.removeEventListener(HANDED, take)
    }
  },
})
