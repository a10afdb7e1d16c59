import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replay, transition, type Entry } from '../core/index.ts'
import { anyMeeting, at, loaded, sideEvent } from '../core/testing.ts'
import firstVersion from './fixtures/session.v1.rostrum.json?raw'
import { readSessionFile, writeSessionFile } from './sessionFile.ts'

const load: Entry = { at: at('12:00'), command: { type: 'load', rundown: sideEvent } }
const start: Entry = { at: at('13:15'), command: { type: 'start' } }
const written = (entries: readonly unknown[]) =>
  writeSessionFile({ savedAt: at('14:00'), entries: entries as Entry[], history: ['13:15:00 Opening began'] })

describe('a session file', () => {
  it('gives back the session that was written', () => {
    fc.assert(
      fc.property(anyMeeting, (meeting) => {
        const entries = [load]
        let session = loaded()
        let now = at('13:15')
        for (const { wait, command } of meeting) {
          if (Math.abs(wait) < 1e6) now = (now + wait) as typeof now
          const next = transition(session, command, now)
          if (next !== session) entries.push({ at: now, command })
          session = next
        }
        if (session.rundown.segments.length === 0) return
        const read = readSessionFile(written(entries))
        if (typeof read === 'string') throw new Error(read)
        expect(read).toMatchObject({ savedAt: at('14:00'), unread: 0 })
        expect(replay(read.entries)).toStrictEqual(replay(entries))
      }),
    )
  })

  it('of version 1 is read', () => {
    const read = readSessionFile(firstVersion)
    if (typeof read === 'string') throw new Error(read)
    expect(replay(read.entries)).toMatchObject({ phase: 'ended', rundown: { title: 'Side event' } })
    expect(read.unread).toBe(0)
  })

  it('is read as far as it is whole', () => {
    expect(readSessionFile(written([load, start, { at: 'noon' }, start]))).toMatchObject({
      entries: [load, start],
      unread: 2,
    })
  })

  it.each([
    ['nothing', ''],
    ['half of it', written([load, start]).slice(0, 100)],
    ['another kind of file', '{"format":"other","version":1}'],
    ['no object', '[]'],
    ['a newer version', written([load]).replace('"version": 1', '"version": 9')],
    ['no commands', written([])],
    ['commands that are no list', '{"format":"rostrum","version":1,"savedAt":1,"entries":{}}'],
    ['nothing readable', written([{ at: 1, command: { type: 'explode' } }])],
  ])('that holds %s is refused in words', (_, text) => {
    expect(readSessionFile(text)).toMatch(/^[A-Z].* .*\.$/)
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        readSessionFile(text)
      }),
    )
  })
})
