import type { Clock } from '../clock/clock.ts'
import type { KeptSessions } from '../console/consoleProps.ts'
import { historyLine } from '../console/historyText.ts'
import {
  historyOf,
  isUnderWay,
  replay,
  transition,
  type Command,
  type Entry,
  type Instant,
  type Session,
} from '../core/index.ts'
import type { Archive, Kept } from '../journal/archive.ts'
import { readSessionFile, writeSessionFile } from '../journal/sessionFile.ts'
import type { Preferences } from '../store/preferences.ts'
import { readPreferences } from '../store/readPreferences.ts'
import type { SessionStore } from '../store/sessionStore.ts'
import { fileName } from '../ui/fileName.ts'
import { offerFile } from '../ui/offerFile.ts'
import type { Keeper } from './keeper.ts'

const UNDER_WAY = 'A session is running: end it before another is opened.'
const UNREADABLE = 'This session can\u2019t be read any more.'
const NOT_SAVED = 'Not all of this session is saved yet: try again once it is.'
const NOT_NOW = 'The browser did not answer: try again.'

/** The file of a session. */
export const downloadSession = (entries: readonly Entry[], savedAt: Instant, preferences: Preferences): void => {
  const { rundown } = replay(entries)
  const history = historyOf(entries).map((line) => historyLine(line, rundown))
  offerFile(
    fileName(rundown.title, 'rostrum.json'),
    writeSessionFile({ savedAt, entries, history, preferences }),
    'application/json',
  )
}

type Means = {
  readonly archive: Archive
  readonly clock: Clock
  readonly sessions: SessionStore
  readonly keeper: Keeper
  readonly dispatch: (command: Command) => string | null
  /** A session was put at the console that `kept` tells of, `setAside` of its commands being unreadable. */
  readonly onOpened: (kept: Kept, setAside: number) => void
  readonly preferences: () => Preferences
  /** The file that is opened came with these. */
  readonly onPreferences: (preferences: Preferences) => void
}

/** What can be done with the sessions of this laptop. */
export const createKeptSessions = (means: Means): KeptSessions => {
  const { archive, clock, sessions, keeper, dispatch, onOpened } = means
  const session = () => sessions.getState().session
  const underWay = () => isUnderWay(session().phase)

  /** Says what went wrong in words rather than throw. */
  const said = (work: () => Promise<string | null>): Promise<string | null> => work().catch(() => NOT_NOW)

  const readKept = async (id: number): ReturnType<Archive['read']> => {
    await keeper.settled()
    const waiting = keeper.waiting().get(id)
    return waiting ? { entries: waiting.journal, setAside: 0 } : archive.read(id)
  }
  const journalOf = async (id: number): Promise<readonly Entry[]> =>
    id === keeper.kept().id ? sessions.getState().journal : (await readKept(id)).entries
  const find = async (id: number): Promise<Kept | undefined> =>
    keeper.waiting().get(id)?.kept ?? (await archive.list()).find((kept) => kept.id === id)

  const put = (kept: Kept, entries: readonly Entry[], setAside: number): void => {
    keeper.stand({ ...kept, deletedAt: null })
    sessions.replace(entries)
    onOpened(kept, setAside)
  }

  /** Gives the session with `id` one more command, at the console or not. */
  const change = async (id: number, make: (of: Session) => Command): Promise<string | null> => {
    if (id === keeper.kept().id) return dispatch(make(session()))
    const [entries, kept] = [await journalOf(id), await find(id)]
    if (keeper.waiting().has(id)) return NOT_SAVED
    const before = replay(entries)
    const entry = { at: clock.now(), command: make(before) }
    const after = transition(before, entry.command, entry.at)
    if (!kept || after === before) return UNREADABLE
    const { title, date } = after.rundown
    await archive.keep({ ...kept, title, date }, [...entries, entry])
    return null
  }

  return {
    list: async () => {
      await keeper.settled()
      const rows = await archive.list().catch((): readonly Kept[] => [])
      const listed = new Set(rows.map(({ id }) => id))
      const waiting = Array.from(keeper.waiting().values(), ({ kept }) => kept)
      return [...waiting.filter(({ id }) => !listed.has(id)), ...rows].map(
        ({ id, title, date, usedAt, deletedAt }) => ({
          id,
          title,
          date,
          usedAt,
          current: id === keeper.kept().id,
          deleted: deletedAt !== null,
        }),
      )
    },
    open: (id) =>
      said(async () => {
        if (underWay()) return UNDER_WAY
        const [{ entries, setAside }, kept] = [await readKept(id), await find(id)]
        if (!kept || entries.length === 0) return UNREADABLE
        put(kept, entries, setAside)
        return null
      }),
    duplicate: (id) =>
      said(async () => {
        const { rundown } = replay(await journalOf(id))
        if (rundown.segments.length === 0) return UNREADABLE
        const now = clock.now()
        const copy = { ...rundown, title: `${rundown.title} (copy)` }
        const kept = { ...keeper.fresh(null), title: copy.title, date: copy.date }
        await archive.keep(kept, [{ at: now, command: { type: 'load', rundown: copy } }])
        return null
      }),
    rename: (id, title) =>
      said(() => change(id, ({ rundown }) => ({ type: 'edit', rundown: { ...rundown, title: title.trim() } }))),
    remove: (id, removed) =>
      said(async () => {
        const current = id === keeper.kept().id
        if (removed && current && underWay()) return 'This session is running: end it before it is deleted.'
        await keeper.settled()
        if (keeper.waiting().has(id)) return NOT_SAVED
        await archive.remove(id, removed ? clock.now() : null)
        if (removed && current) {
          keeper.stand(keeper.fresh(null))
          sessions.replace([])
        }
        return null
      }),
    download: (id) =>
      said(async () => {
        const entries = await journalOf(id)
        if (entries.length === 0) return UNREADABLE
        downloadSession(entries, clock.now(), means.preferences())
        return null
      }),
    upload: (file) =>
      said(async () => {
        if (underWay()) return UNDER_WAY
        const read = readSessionFile(await file.text())
        if (typeof read === 'string') return read
        await keeper.settled()
        if (read.preferences !== undefined) means.onPreferences(readPreferences(read.preferences))
        put({ ...keeper.fresh(keeper.kept().id), seenAt: read.savedAt }, read.entries, read.unread)
        return null
      }),
    damaged: async () => (await archive.damaged().catch(() => [])).length,
    downloadDamaged: () =>
      said(async () => {
        offerFile('Damaged records.json', JSON.stringify(await archive.damaged(), null, 1), 'application/json')
        return null
      }),
  }
}
