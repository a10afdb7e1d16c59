import type { Transport } from './transport.ts'

const HANDED = 'rostrum-handed'

/**
 * `transport`, and what is sent is handed to the window `beside` at once as well, while there is one. A window that was
 * opened from this one shares its thread, on which a browser draws after a key before it delivers a message: that takes
 * a frame. The message comes there twice, as it may from any transport.
 */
export const handingTo = (transport: Transport, beside: () => EventTarget | null): Transport => {
  let open = false
  transport.watch((link) => (open = link === 'open'))
  return {
    ...transport,
    send(bytes) {
      transport.send(bytes)
      try {
        if (open) beside()?.dispatchEvent(new CustomEvent(HANDED, { detail: bytes }))
      } catch {
        // It went to another address, and is not ours any more.
      }
    },
  }
}

/** `transport`, and what another window hands to `own`, which is this one, is heard too. */
export const takingHandedTo = (transport: Transport, own: EventTarget): Transport => ({
  ...transport,
  subscribe(hear) {
    const take = (event: Event) => {
      const handed: unknown = Reflect.get(event, 'detail')
      // Of another window's kind of bytes, and still the sender's.
      if (ArrayBuffer.isView(handed)) hear(Uint8Array.from(handed as Uint8Array))
    }
    const stop = transport.subscribe(hear)
    own.addEventListener(HANDED, take)
    return () => {
      stop()
      own.removeEventListener(HANDED, take)
    }
  },
})
