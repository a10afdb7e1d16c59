import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SystemClock } from '../clock/systemClock.ts'
import type { ConsoleProps } from '../console/consoleProps.ts'
import {
  clockTime,
  cuesBetween,
  duration,
  instant,
  isUnderWay,
  laptopZone,
  refusal,
  type Command,
  type Instant,
} from '../core/index.ts'
import type { ArchiveFault, Kept } from '../journal/archive.ts'
import { createCuePlayer } from '../sound/cuePlayer.ts'
import { createHowlerChimes } from '../sound/howlerChimes.ts'
import { createSoundCheck } from '../sound/soundCheck.ts'
import { createMomentStore } from '../store/momentStore.ts'
import { createSessionStore, type SessionState } from '../store/sessionStore.ts'
import { createBroadcastChannelTransport } from '../sync/broadcastChannelTransport.ts'
import { handingTo } from '../sync/handing.ts'
import { createHost } from '../sync/host.ts'
import { digitsText } from '../ui/digitsText.ts'
import type { Rostrum } from '../ui/rostrum.ts'
import { apart } from './apart.ts'
import { createShown, withCueTimes, withHours } from './asPreferred.ts'
import { watchConfidence } from './confidencePresence.ts'
import type { Desk } from './desk.ts'
import { createKeeper, type Waiting } from './keeper.ts'
import { absenceText, createLeaps, isAmidLeftOut, SHOWN } from './leaps.ts'
import { createLeaveWarning } from './leaveWarning.ts'
import { createKeptSessions, downloadSession } from './keptSessions.ts'
import { createMomentTicker } from './momentTicker.ts'
import { createNotices, type Notices } from './notices.ts'
import { onReturn } from './onReturn.ts'
import { isSettled, openConfidence } from './openConfidence.ts'
import type { Begun } from './opening.ts'
import { createPreferencesOffer } from './preferencesOffer.ts'
import type { RehearsalMeans } from './rehearsal.ts'

export type ComposedConsole = {
  readonly rostrum: Rostrum
  readonly desk: StoreApi<Desk>
  /** `null`: nothing is rehearsed here. */
  readonly rehearsalMeans: RehearsalMeans | null
} & Pick<Notices, 'note'> &
  Pick<ConsoleProps, 'now' | 'journal' | 'openConfidence' | 'soundCheck' | 'downloadSession' | 'sessions'>

/** Why nothing is kept, and what that means. */
const NOT_KEPT: Readonly<Record<ArchiveFault, string>> = {
  missing: 'This browser has no storage: the session lasts as long as this window.',
  denied: 'This browser does not let Rostrum save: the session lasts as long as this window.',
  full: 'The disk is full: nothing more is saved until there is space.',
  newer: 'A newer Rostrum is open in another window: nothing more is saved here. Reload this one.',
  taken: 'Another window runs this session now: nothing more is saved here.',
  failed: 'Saving failed. It is tried again every few seconds.',
}

const UNREAD = 'The session used last could not be read. Load this page again, or open it under Sessions.'

const hasSession = ({ session }: SessionState): boolean => session.rundown.segments.length > 0

/** A window that was closed for less, in ms, was reloaded: its console was last seen up to two seconds before. */
const NOTICED = 4_000

type Means = Begun & {
  readonly clock: SystemClock
  /** Somebody else runs sessions now, and all that was done here is kept. */
  readonly onHandedOver: () => void
}

/** Introduces the rooms to each other: the one console of this laptop, its session, its sound and its screens. */
export const composeConsole = ({
  clock,
  role,
  archive,
  fault,
  found: foundOrNot,
  preferences,
  onHandedOver,
}: Means): ComposedConsole => {
  const found = foundOrNot === 'unread' ? null : foundOrNot
  const sessions = createSessionStore(clock, found?.entries)
  const session = () => sessions.getState().session
  const keeper = createKeeper({ archive, fault, clock, sessions, kept: found?.kept ?? null })
  /**
   * A wall that was set back while no window was open, or that of another laptop, may be behind what is known of a session
   * under way, which would stand still until then: the clock goes on from there. `seenAt`: when its console was last open.
   * Gives by how much, in ms.
   */
  const reachKnown = (seenAt = 0): number => {
    const { phase, latest } = session()
    const known = instant(isUnderWay(phase) ? Math.max(latest ?? 0, seenAt) : 0)
    const behind = known - clock.now()
    clock.reach(known)
    return behind
  }
  const behindFound = reachKnown(found?.kept.seenAt)
  const shownSession = createShown(session, preferences.getState)
  const moments = createMomentStore(shownSession(), clock.now())
  const chimes = createHowlerChimes(clock)
  const playCheck = createSoundCheck(clock, chimes)
  let screen: Window | null = null
  const transport = handingTo(createBroadcastChannelTransport(), () => screen)
  const desk = createStore<Desk>(() => ({
    importing: null,
    confidenceOpen: false,
    blackout: false,
    sound: chimes.state(),
    soundHeard: false,
    saved: keeper.store.getState().saved,
    notices: [],
    elsewhere: null,
  }))

  const ticker = createMomentTicker({ clock, session: shownSession, moments })
  const player = createCuePlayer({
    clock,
    chimes,
    cues: (from, to) => cuesBetween(session(), from, to),
    policy: () => preferences.getState().sounds,
  })
  const sender = createHost({
    transport,
    clock,
    read: () => {
      const { overrun, theme, showNext, showQuestion, showClock } = preferences.getState()
      return {
        session: shownSession(),
        overrun,
        theme,
        blackout: desk.getState().blackout,
        shows: { next: showNext, question: showQuestion, clock: showClock },
      }
    },
  })
  const [cues, host] = [apart(player), apart(sender)]

  const notices = createNotices(desk)
  const { show, dismiss, note } = notices
  const tellBehind = (behind: number) => {
    if (behind < SHOWN) return
    const from = clockTime(clock.now(), session().rundown)
    note({
      id: 'set-back',
      text: `This laptop\u2019s clock is ${digitsText(duration(behind), 'elapsed')} behind this session: its time goes on from ${from}.`,
    })
  }

  const leaveWarning = createLeaveWarning()
  /** A plan with what it leaves to this laptop: its zone, and when to tell unless it has begun. */
  const settled = (command: Extract<Command, { readonly type: 'load' | 'edit' }>): typeof command => {
    const { startedAt, rundown: standing } = session()
    const ready = startedAt === null || command.type === 'load'
    const plan = withHours(command.rundown, 24)
    const cued = withCueTimes(plan, ready ? preferences.getState().cueTimes : standing.cueTimes)
    return { ...command, rundown: { ...cued, timeZone: cued.timeZone ?? laptopZone() } }
  }
  /** A session is told at what the moderator likes when it starts. */
  const cued = (start: Extract<Command, { readonly type: 'start' }>): typeof start => {
    const { rundown } = session()
    const { cueTimes } = preferences.getState()
    return withCueTimes(rundown, cueTimes) === rundown ? start : { ...start, cueTimes }
  }
  const asGiven = (command: Command): Command => {
    if (command.type === 'load' || command.type === 'edit') return settled(command)
    return command.type === 'start' ? cued(command) : command
  }
  /** Whether another window has the session: then nothing is done here any more. */
  let lost = false
  const dispatch = (command: Command, at?: Instant): string | null => {
    if (lost) return NOT_KEPT.taken
    cues.settle()
    const given = asGiven(command)
    if (given.type !== 'load' || session().startedAt === null) {
      const refused = sessions.dispatch(given, at)
      if (refused !== null) return refused
      if (given.type === 'undo') void backToBefore()
      return isAmidLeftOut(session()) ? dispatch(given, at) : null
    }
    // One that has been run stays as it is; the next one is a session of its own.
    const now = at ?? clock.now()
    const refused = refusal(session(), given, now)
    if (refused !== null) return refused
    keeper.stand(keeper.fresh(keeper.kept().id))
    sessions.replace([{ at: now, command: given }])
    return null
  }
  const kept =
    archive &&
    createKeptSessions({
      archive,
      clock,
      sessions,
      keeper,
      dispatch,
      onOpened: (opened, setAside) => tellOpened(opened, setAside),
      preferences: preferences.getState,
      onPreferences: createPreferencesOffer(preferences, notices),
    })
  const backToBefore = async () => {
    const { before } = keeper.kept()
    if (before !== null && session().rundown.segments.length === 0) await kept?.open(before)
  }
  const download = ({ journal }: Pick<Waiting, 'journal'>) =>
    downloadSession(journal, clock.now(), preferences.getState())

  const { leapt, ...leaps } = createLeaps({ clock, session, dispatch, ...notices })
  clock.onJump(({ from, to }) => leapt(from, to))
  const tellOpened = ({ seenAt }: Kept, setAside: number) => {
    if (setAside > 0)
      note({
        id: 'damaged',
        text: 'A part of this session could not be read. What came before it is here; the rest was set aside.',
        action: { label: 'Download it', run: () => void kept?.downloadDamaged() },
      })
    const { enteredAt, rundown } = session()
    const now = clock.now()
    if (enteredAt === null || now - seenAt < NOTICED) return
    const since = clockTime(enteredAt, rundown)
    const away = absenceText(now - seenAt)
    leapt(seenAt, now, `Running since ${since}. This window was closed for ${away}.`)
  }

  const handOver = async () => {
    if (lost) return
    lost = true
    leaveWarning.set(false)
    host.close()
    await keeper.settled()
    keeper.stop()
    role.release()
    if (keeper.unkept().length === 0) return onHandedOver()
    desk.setState({ elsewhere: {} })
    tellKeeping()
  }
  /** Whoever runs sessions can still go on trying to save the others. */
  const toDownload = (): readonly Pick<Waiting, 'journal'>[] =>
    lost ? keeper.unkept() : [sessions.getState()].filter(hasSession)
  const tellKeeping = () => {
    const state = keeper.store.getState()
    desk.setState({ saved: state.saved })
    if (state.saved !== 'failed') return dismiss('not-saved')
    if (state.fault === 'taken') void handOver()
    const { length } = toDownload()
    show({
      id: 'not-saved',
      text: NOT_KEPT[state.fault],
      ...(length > 0 && {
        action: { label: `Download the session${length > 1 ? 's' : ''}`, run: () => toDownload().forEach(download) },
      }),
    })
  }
  keeper.store.subscribe(tellKeeping)
  role.onAsked(() => void handOver())
  void role.lost.then(handOver)

  const warnWhileUnderWay = () => {
    leaveWarning.set(!lost && isUnderWay(session().phase))
  }
  warnWhileUnderWay()
  sessions.subscribe((now, before) => {
    const opened = now.journal[0] !== before.journal[0]
    tellBehind(reachKnown(opened ? keeper.kept().seenAt : 0))
    keeper.changed()
    // There is something to download now, or no longer.
    if (hasSession(now) !== hasSession(before)) tellKeeping()
    warnWhileUnderWay()
    leaps.changed()
    // The panel sees it first.
    host.changed()
    ticker.rearm()
    cues.rearm()
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
    ticker.rearm()
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
    // When it was last seen.
    keeper.changed()
  })
  watchConfidence(clock, (confidenceOpen) => {
    if (confidenceOpen !== desk.getState().confidenceOpen) desk.setState({ confidenceOpen })
    // What was to be done with the window has been done, or there is no window any more.
    if (screen && isSettled(screen)) dismiss('confidence')
  })
  tellKeeping()
  if (foundOrNot === 'unread') note({ id: 'unread', text: UNREAD })
  tellBehind(behindFound)
  if (found) tellOpened(found.kept, found.setAside)
  keeper.changed()

  return {
    desk,
    rostrum: { moments, preferences, dispatch },
    rehearsalMeans: { clock, chimes },
    note,
    now: clock.now,
    journal: () => sessions.getState().journal,
    openConfidence: async () => {
      if (screen && !screen.closed) return screen.focus()
      const { opened: other, hint } = await openConfidence()
      screen = other
      if (hint !== null) note({ id: 'confidence', text: hint })
    },
    soundCheck: async () => {
      if (await playCheck()) desk.setState({ soundHeard: true })
    },
    downloadSession: () => download(sessions.getState()),
    sessions: kept,
  }
}
