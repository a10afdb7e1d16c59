import { createStore, type StoreApi } from 'zustand/vanilla'
import { createSystemClock, type Jump } from '../clock/systemClock.ts'
import type { ConsoleProps, Notice } from '../console/consoleProps.ts'
import { cuesBetween, laptopZone, type Command, type Entry, type Instant } from '../core/index.ts'
import type { Journal } from '../journal/journal.ts'
import { openJournal } from '../journal/openJournal.ts'
import { createCuePlayer } from '../sound/cuePlayer.ts'
import { createHowlerChimes } from '../sound/howlerChimes.ts'
import { createSoundCheck } from '../sound/soundCheck.ts'
import { createMomentStore } from '../store/momentStore.ts'
import { createPreferencesStore } from '../store/preferencesStore.ts'
import { createSessionStore } from '../store/sessionStore.ts'
import { createBroadcastChannelTransport } from '../sync/broadcastChannelTransport.ts'
import { createHost } from '../sync/host.ts'
import { digitsText } from '../ui/digitsText.ts'
import type { Rostrum } from '../ui/rostrum.ts'
import { apart } from './apart.ts'
import { watchConfidence } from './confidencePresence.ts'
import { createMomentTicker } from './momentTicker.ts'
import { onReturn } from './onReturn.ts'
import { isSettled, openConfidence } from './openConfidence.ts'

/** What surrounds the session at the console: whatever is not worth keeping when the window closes. */
export type Desk = Pick<ConsoleProps, 'confidenceOpen' | 'blackout' | 'sound' | 'soundHeard' | 'saved' | 'notices'> & {
  /** The text or file the import opens with; `null`: it is closed. */
  readonly importing: string | File | null
}

export type ComposedConsole = {
  readonly rostrum: Rostrum
  readonly desk: StoreApi<Desk>
  readonly now: () => Instant
  readonly journal: () => readonly Entry[]
  readonly openConfidence: () => void
  readonly soundCheck: () => void
}

const NOT_SAVED = 'This browser does not let Rostrum save: the session lasts as long as this window.'

const opened = async (): Promise<{ journal: Journal | null; entries: readonly Entry[] }> => {
  try {
    const journal = await openJournal()
    return { journal, entries: await journal.read() }
  } catch {
    return { journal: null, entries: [] }
  }
}

/** Introduces the rooms to each other: the one console of this laptop, its session, its sound and its screens. */
export const composeConsole = async (): Promise<ComposedConsole> => {
  const { journal, entries } = await opened()
  const clock = createSystemClock()
  const sessions = createSessionStore(clock, entries)
  const session = () => sessions.getState().session
  const preferences = createPreferencesStore()
  const moments = createMomentStore(session(), clock.now())
  const chimes = createHowlerChimes(clock)
  const playCheck = createSoundCheck(clock, chimes)
  const desk = createStore<Desk>(() => ({
    importing: null,
    confidenceOpen: false,
    blackout: false,
    sound: chimes.state(),
    soundHeard: false,
    saved: journal ? 'saved' : 'failed',
    notices: journal ? [] : [{ id: 'not-saved', text: NOT_SAVED }],
  }))

  const ticker = createMomentTicker({ clock, now: clock.now, session, moments, shows: () => 'seconds' })
  const player = createCuePlayer({
    clock,
    chimes,
    cues: (from, to) => cuesBetween(session(), from, to),
    policy: () => preferences.getState().sounds,
  })
  const sender = createHost({
    transport: createBroadcastChannelTransport(),
    clock,
    read: () => {
      const { overrun, theme } = preferences.getState()
      return { session: session(), overrun, theme, blackout: desk.getState().blackout }
    },
  })
  const [cues, host] = [apart(player), apart(sender)]

  const dispatch = (command: Command, at?: Instant): string | null => {
    cues.settle()
    const named = command.type === 'load' || command.type === 'edit'
    const timeZone = named ? (command.rundown.timeZone ?? laptopZone()) : null
    return sessions.dispatch(named ? { ...command, rundown: { ...command.rundown, timeZone } } : command, at)
  }

  const note = (notice: Notice) => {
    const others = desk.getState().notices.filter(({ id }) => id !== notice.id)
    desk.setState({ notices: [...others, notice] })
  }
  const dismiss = (id: string) => {
    const { notices } = desk.getState()
    const kept = notices.filter((notice) => notice.id !== id)
    if (kept.length < notices.length) desk.setState({ notices: kept })
  }

  /** Time that passed in one leap counts; leaving it out is a pause that begins and ends where the leap did. */
  const tellJump = ({ from, to, by }: Jump) => {
    if (session().phase !== 'running') return
    note({
      id: 'jump',
      text: `The laptop was away for ${digitsText(by, 'elapsed')}. That time counts as passed.`,
      action: {
        label: 'Leave it out',
        run: () => {
          dismiss('jump')
          if (dispatch({ type: 'pause' }, from) === null) dispatch({ type: 'resume' }, to)
        },
      },
      dismiss: () => dismiss('jump'),
    })
  }
  clock.onJump(tellJump)

  const save = async (entry: Entry) => {
    if (!journal) return
    desk.setState({ saved: 'saving' })
    try {
      await journal.append(entry)
      desk.setState({ saved: 'saved' })
    } catch {
      desk.setState({ saved: 'failed' })
      note({ id: 'not-saved', text: NOT_SAVED })
    }
  }

  sessions.subscribe((now, before) => {
    for (const entry of now.journal.slice(before.journal.length)) void save(entry)
    ticker.rearm()
    cues.rearm()
    host.changed()
  })
  desk.subscribe((now, before) => {
    if (now.blackout !== before.blackout) host.changed()
  })
  const hear = () => {
    const { volume, muted } = preferences.getState()
    chimes.setVolume(volume)
    chimes.setMuted(muted)
  }
  hear()
  preferences.subscribe(() => {
    hear()
    cues.rearm()
    host.changed()
  })
  chimes.onState((sound) => desk.setState({ sound }))
  // Any click or key lets the browser make sound: the moderator should not have to think of it.
  for (const gesture of ['pointerdown', 'keydown'] as const)
    window.addEventListener(gesture, () => void chimes.unlock())
  onReturn(() => {
    clock.check()
    ticker.rearm()
    cues.rearm()
  })
  window.addEventListener('pagehide', ({ persisted }) => {
    if (!persisted) host.close()
  })
  let screen: Window | null = null
  watchConfidence(clock, (confidenceOpen) => {
    if (confidenceOpen !== desk.getState().confidenceOpen) desk.setState({ confidenceOpen })
    // What was to be done with the window has been done, or there is no window any more.
    if (screen && isSettled(screen)) dismiss('confidence')
  })

  return {
    desk,
    rostrum: { moments, preferences, dispatch },
    now: clock.now,
    journal: () => sessions.getState().journal,
    openConfidence: async () => {
      if (screen && !screen.closed) return screen.focus()
      const { opened: other, hint } = await openConfidence()
      screen = other
      if (hint !== null) note({ id: 'confidence', text: hint, dismiss: () => dismiss('confidence') })
    },
    soundCheck: async () => {
      if (await playCheck()) desk.setState({ soundHeard: true })
    },
  }
}
