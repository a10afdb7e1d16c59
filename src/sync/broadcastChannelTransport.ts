import type { Link, Transport } from './transport.ts'

/**
 * Between the windows of one browser on one laptop, without a server. A frozen window misses what was sent; the next
 * heartbeat tells it.
 */
export const createBroadcastChannelTransport = (name = 'rostrum'): Transport => {
  const channel = new BroadcastChannel(name)
  const hearers = new Set<(bytes: Uint8Array) => void>()
  const watchers = new Set<(link: Link) => void>()
  let link: Link = 'open'
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (link === 'open' && data instanceof Uint8Array) for (const hear of hearers) hear(data)
  }
  return {
    send(bytes) {
      if (link === 'open') channel.postMessage(bytes)
    },
    subscribe(hear) {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    watch(see) {
      watchers.add(see)
      see(link)
      return () => watchers.delete(see)
    },
    close() {
      if (link === 'closed') return
      link = 'closed'
      channel.close()
      for (const see of watchers) see(link)
    },
  }
}
