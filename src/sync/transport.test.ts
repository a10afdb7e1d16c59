import { createBroadcastChannelTransport } from './broadcastChannelTransport.ts'
import { createMemoryRoom, describeTransport } from './testing.ts'

let rooms = 0

describeTransport('a room in memory', createMemoryRoom)
describeTransport('BroadcastChannel', () => {
  const name = `rostrum-test-${(rooms += 1)}`
  return { join: () => createBroadcastChannelTransport(name) }
})
