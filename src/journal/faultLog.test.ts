import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFaultLog } from './faultLog.ts'

let seconds = 0
const now = () => `2017-09-04T11:15:${String((seconds += 1) % 60).padStart(2, '0')}.000Z`
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length

beforeEach(() => {
  seconds = 0
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterEach(() => vi.unstubAllGlobals())

describe('the log of errors', () => {
  it('keeps when, where and what, beyond the window', async () => {
    const log = createFaultLog(now)
    log.add('console: speakers', new TypeError('airtime is not iterable'))
    await log.read()
    const [fault, ...more] = await createFaultLog(now).read()
    expect(more).toEqual([])
    expect(fault).toMatchObject({
      at: '2017-09-04T11:15:01.000Z',
      where: 'console: speakers',
      message: 'TypeError: airtime is not iterable',
      times: 1,
    })
    expect(fault?.stack).toContain('faultLog.test')
  })

  it('is one for all windows', async () => {
    const [console, confidence] = [createFaultLog(now), createFaultLog(now)]
    console.add('console', new Error('one'))
    await console.read()
    confidence.add('confidence', new Error('two'))
    await confidence.read()
    expect((await console.read()).map(({ where }) => where)).toEqual(['console', 'confidence'])
  })

  it('counts what comes again and again instead of filling up with it', async () => {
    const log = createFaultLog(now)
    const error = new Error('every second')
    for (let i = 0; i < 1_000; i += 1) log.add('console: strip', error)
    log.add('console: strip', new Error('another'))
    expect((await log.read()).map(({ message, times }) => [message, times])).toEqual([
      ['Error: every second', 1_000],
      ['Error: another', 1],
    ])
    for (let i = 0; i < 5; i += 1) log.add('console: strip', error)
    expect((await log.read()).at(-1)?.times).toBe(5)
  })

  it('keeps the last 200, none above 4 kB', async () => {
    const log = createFaultLog(now)
    for (let i = 0; i < 250; i += 1) {
      const error = new Error(`${i} ${'é€😀'.repeat(5_000)}`)
      error.stack = '\u20ac'.repeat(50_000)
      log.add('x'.repeat(9_000), error)
    }
    const faults = await log.read()
    expect(faults).toHaveLength(200)
    expect(faults[0]?.message).toMatch(/^Error: 50 é€😀/)
    expect(faults.at(-1)?.message).not.toContain('\ufffd')
    for (const fault of faults) expect(bytesOf(fault)).toBeLessThanOrEqual(4_000)
  })

  it('takes whatever is thrown', async () => {
    const log = createFaultLog(now)
    const thrown = {
      toString() {
        throw new Error('no')
      },
    }
    for (const error of ['a word', null, undefined, Symbol('sign'), thrown, Object.create(null)]) log.add('here', error)
    expect((await log.read()).map(({ message }) => message)).toEqual([
      'a word',
      'null',
      'undefined',
      'Symbol(sign)',
      'An error that can’t be read',
    ])
  })

  it.each([
    ['there is no storage', undefined],
    [
      'storage is denied',
      {
        open() {
          throw new DOMException('denied', 'SecurityError')
        },
      },
    ],
  ])('goes on in memory where %s', async (_, indexedDB) => {
    vi.stubGlobal('indexedDB', indexedDB)
    const log = createFaultLog(now)
    log.add('console', new Error('one'))
    log.add('console', new Error('two'))
    expect((await log.read()).map(({ message }) => message)).toEqual(['Error: one', 'Error: two'])
  })

  it('begins anew when its database was deleted under its feet', async () => {
    const log = createFaultLog(now)
    log.add('console', new Error('one'))
    await log.read()
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('rostrum-faults').addEventListener('success', resolve)
    })
    log.add('console', new Error('two'))
    expect((await log.read()).map(({ message }) => message)).toContain('Error: two')
  })
})
