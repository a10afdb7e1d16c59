// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { afterEach, expect, it, vi } from 'vitest'
import { at, sideEvent } from '../core/testing.ts'
import { openArchive } from '../journal/openArchive.ts'
import { openRostrum } from './opening.ts'

afterEach(() => vi.restoreAllMocks())

it('keeps its archive when the session that was used last can\u2019t be read', async () => {
  const archive = await openArchive('earlier')
  await archive.claim(at('13:00'), true)
  const kept = { id: 1, title: '', date: null, usedAt: at('13:00'), seenAt: at('13:00'), deletedAt: null, before: null }
  await archive.keep(kept, [{ at: at('13:00'), command: { type: 'load', rundown: sideEvent } }])
  archive.close()
  const { getAll } = IDBObjectStore.prototype
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...asked) {
    if (this.name === 'entries') throw new DOMException('', 'UnknownError')
    return getAll.apply(this, asked)
  })
  const { clock, first } = openRostrum()
  const begun = await first
  expect(begun?.found).toBe('unread')
  expect(await begun?.archive?.list()).toHaveLength(1)
  begun?.role.release()
  clock.close()
})
