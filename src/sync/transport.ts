import type { Cancel } from '../clock/clock.ts'

export type Link = 'open' | 'closed'

/**
 * Carries bytes between the windows and screens of one room. Whoever is there hears them, but not the sender itself.
 * It promises nothing more: what is sent may be lost, doubled, late or out of order. `describeTransport` is what every
 * transport must pass.
 */
export type Transport = {
  /** The bytes are the caller's again when this returns. While closed, they are dropped. */
  send(bytes: Uint8Array): void
  subscribe(hear: (bytes: Uint8Array) => void): Cancel
  /** Tells how the link is at once, and from then on each time it changes. */
  watch(see: (link: Link) => void): Cancel
  /** For good. */
  close(): void
}
