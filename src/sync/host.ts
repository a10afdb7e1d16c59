import type { Cancel, Clock } from '../clock/clock.ts'
import type { Duration } from '../core/index.ts'
import { decodePacket, encodePacket, type Packet } from './packet.ts'
import { randomId } from './randomId.ts'
import type { Shared } from './shared.ts'
import type { Transport } from './transport.ts'

export type Host = {
  /** What `read` gives has changed: every screen is sent the whole of it. */
  changed(): void
  /** Tells the screens that nothing more will come. The transport stays open: it is its maker's. */
  close(): void
}

/** How often a screen hears that its console is there. */
const HEARTBEAT = 1000 as Duration

/**
 * Sends what `read` gives to whoever follows: whole on every change and to every newcomer, and in between a heartbeat of
 * under 60 bytes a second. `clock` is the clock of the session, which all its stamps come from.
 */
export const createHost = ({
  transport,
  clock,
  read,
}: {
  transport: Transport
  clock: Clock & { readonly lead?: () => Duration }
  read: () => Shared
}): Host => {
  const id = randomId()
  let sequence = 1
  let stopBeating: Cancel = () => {}

  const lead = () => clock.lead?.() ?? null
  const send = (packet: Packet) => transport.send(encodePacket(packet))
  const sendState = (ticket: string | null) => {
    const { session, ...settings } = read()
    send([
      'state',
      id,
      sequence,
      clock.now(),
      lead(),
      { ...settings, session: { ...session, past: [], future: [] } },
      ticket,
    ])
  }
  const beat = () => {
    stopBeating = clock.after(HEARTBEAT, beat)
    send(['beat', id, sequence, clock.now(), lead()])
  }

  const ignore = transport.subscribe((bytes) => {
    const packet = decodePacket(bytes)
    if (packet?.[0] === 'hello') sendState(packet[1])
  })
  const unwatch = transport.watch((link) => {
    if (link === 'open') sendState(null)
  })
  stopBeating = clock.after(HEARTBEAT, beat)

  return {
    changed() {
      sequence += 1
      sendState(null)
    },
    close() {
      stopBeating()
      ignore()
      unwatch()
      send(['bye', id])
    },
  }
}
