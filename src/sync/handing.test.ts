import { describe, expect, it } from 'vitest'
import { handingTo, takingHandedTo } from './handing.ts'
import { createMemoryRoom, describeTransport } from './testing.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

/** A console and the screen beside it; `away`: rooms of their own, so that only what is handed over is heard. */
const twoWindows = () => {
  const screen = new EventTarget()
  const heard: Uint8Array[] = []
  const sender = handingTo(createMemoryRoom().join(), () => screen)
  const taker = takingHandedTo(createMemoryRoom().join(), screen)
  const stop = taker.subscribe((each) => heard.push(each))
  return { screen, sender, taker, heard, stop }
}

describeTransport('windows that hand over', () => {
  const room = createMemoryRoom()
  const windows: EventTarget[] = []
  return {
    join: () => {
      const own = new EventTarget()
      const place = windows.push(own) - 1
      // To the one that came before it, the first to the last.
      return takingHandedTo(
        handingTo(room.join(), () => windows.at(place - 1) ?? null),
        own,
      )
    },
  }
})

describe('a window beside another', () => {
  it('has heard what is sent when send returns', () => {
    const { sender, heard } = twoWindows()
    sender.send(bytes(1, 2))
    expect(heard).toEqual([bytes(1, 2)])
  })

  it('keeps what it heard, whatever the sender does with the bytes', () => {
    const { sender, heard } = twoWindows()
    const mine = bytes(1, 2)
    sender.send(mine)
    mine.fill(9)
    expect(heard).toEqual([bytes(1, 2)])
  })

  it('hears nothing once it does not want to, or the sender is closed', () => {
    const { sender, heard, stop } = twoWindows()
    sender.close()
    sender.send(bytes(1))
    stop()
    twoWindows().sender.send(bytes(2))
    expect(heard).toEqual([])
  })

  it('takes nothing but bytes', () => {
    const { screen, heard } = twoWindows()
    for (const detail of [null, 'text', { length: 3 }, undefined])
      screen.dispatchEvent(new CustomEvent('rostrum-handed', { detail }))
    screen.dispatchEvent(new Event('rostrum-handed'))
    expect(heard).toEqual([])
  })

  it('holds nothing back when it went to another address', () => {
    const room = createMemoryRoom()
    const sender = handingTo(room.join(), () => {
      throw new DOMException('another origin', 'SecurityError')
    })
    const heard: Uint8Array[] = []
    room.join().subscribe((each) => heard.push(each))
    sender.send(bytes(1))
    expect(heard).toEqual([bytes(1)])
  })
})
