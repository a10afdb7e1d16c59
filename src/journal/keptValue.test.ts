import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createKeptValue } from './keptValue.ts'

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(() => vi.unstubAllGlobals())

describe('a kept value', () => {
  it('is none before the first', async () => {
    expect(await createKeptValue('likes').read()).toBeUndefined()
  })

  it('is the latest that was written, in any window', async () => {
    const kept = createKeptValue('likes')
    for (const volume of [0.1, 0.2, 0.3]) kept.write({ volume })
    await kept.settled()
    expect(await createKeptValue('likes').read()).toEqual({ volume: 0.3 })
    kept.write({ volume: 0.4 })
    await kept.settled()
    expect(await createKeptValue('likes').read()).toEqual({ volume: 0.4 })
    expect(await createKeptValue('others').read()).toBeUndefined()
  })

  it('is none where there is no storage, and nothing fails', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const kept = createKeptValue('likes')
    kept.write({})
    await kept.settled()
    expect(await kept.read()).toBeUndefined()
  })

  it('is kept after one that could not be', async () => {
    const kept = createKeptValue('likes')
    kept.write(() => 'not a value')
    await kept.settled()
    kept.write(1)
    await kept.settled()
    expect(await kept.read()).toBe(1)
  })
})
