import { duration, WRONG_PHASE, type AskedQuestion } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import type { Rostrum } from '../ui/rostrum.ts'
import type { OpenedName } from './Opened.tsx'
import { NONE_WAITS, type QueueHandle } from './Queue.tsx'
import type { RundownHandle } from './RundownTable.tsx'
import { listedSpeakers } from './Speakers.tsx'
import { type Actions, MINUTE, spaceAction } from './actions.ts'
import type { ConsoleProps, Notice } from './consoleProps.ts'
import type { KeyHandlers } from './keys.ts'

/** What the keys reach beside the session. */
export type Reach = Pick<
  ConsoleProps,
  'openPlanner' | 'openConfidence' | 'confidenceOpen' | 'blackout' | 'setBlackout' | 'soundCheck' | 'sessions'
> & {
  readonly actions: Actions
  /** Tells why nothing was done; `polite`: what was. */
  tell(text: string | null, polite?: boolean): void
  open(name: OpenedName): void
  /** Closes what is open, or was to open and has not come yet. */
  close(): void
  openCatchUp(): void
  openReport(): void
  openRehearse(): void
  openImport(): void
  /** `null`: nothing is rehearsed. */
  readonly leave: (() => void) | null
  readonly notices: readonly Notice[]
  /** The one that is shown. */
  readonly notice: Notice | null
  /** The lists are not there on the first visit, and for a moment after a reload; their lines are not after the end. */
  readonly queue: QueueHandle | null
  readonly plan: RundownHandle | null
  readonly newcomer: HTMLInputElement | null
  nextSpeakersView(): void
}

/** One Escape too many must not have the next key reach the real session. */
const ONCE_MORE = 'Escape once more leaves the rehearsal; nothing of it is kept.'
const LEAVE_FIRST = 'Leave the rehearsal first.'
const NO_LISTS = 'There is no plan here yet: import an agenda first.'
const NOT_YET = 'The lists are not drawn yet: press it again.'
const NO_SESSIONS = 'No session is kept here: there is none to open.'

const questionsThatAre = (wanted: AskedQuestion['state'], { session }: Moment): readonly string[] =>
  session.questions.flatMap(({ question, state }) => (state === wanted ? [question.id] : []))

const toggleFullScreen = () =>
  // Some browsers refuse; then nothing is lost.
  void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(
    () => null,
  )

/** What each key does at the console. `reach` is asked at each press: it gives what is there then. */
export const keyHandlers = (
  reach: () => Reach,
  { moments, preferences }: Pick<Rostrum, 'moments' | 'preferences'>,
): Required<KeyHandlers> => {
  const actions = () => reach().actions
  const tell: Reach['tell'] = (text, polite) => reach().tell(text, polite)
  /** Goes to a `part` of the lists, or tells why that can't be. */
  const goTo = <T>(part: T | null, go: (part: T) => string | null | void) => {
    const { session, readout } = moments.getState()
    if (readout.phase === 'ended') tell(WRONG_PHASE.ended)
    else if (part !== null) tell(go(part) ?? null)
    else tell(session.rundown.segments.length > 0 ? NOT_YET : NO_LISTS)
  }
  return {
    space: () => actions().do(spaceAction(moments.getState().readout.phase)),
    next: () => actions().do('next'),
    nextSegment: () => actions().nextSegment(),
    nextSpeaker: () => actions().nextSpeaker(),
    back: () => actions().do('back'),
    began: () => goTo(moments.getState().readout.segment, () => reach().open('it-began')),
    add: () => actions().do('add'),
    remove: () => actions().do('remove'),
    floor: (place) => {
      const speaker = listedSpeakers(moments.getState())[place]
      if (speaker === undefined) tell(`No speaker has the key ${place + 1}.`)
      else actions().floor(speaker)
    },
    clearFloor: () => actions().clearFloor(),
    addTurn: () => actions().addTurnTime(MINUTE),
    removeTurn: () => actions().addTurnTime(duration(-MINUTE)),
    speakersView: () => reach().nextSpeakersView(),
    addSpeaker: () => goTo(reach().newcomer, (line) => line.focus()),
    question: () => goTo(reach().queue, (queue) => queue.write()),
    queue: () => goTo(reach().queue, (queue) => queue.enter()),
    undo: () => actions().do('undo'),
    redo: () => actions().do('redo'),
    blackout: () => reach().setBlackout(!reach().blackout),
    catchUp: () => reach().openCatchUp(),
    openQuestion: () => {
      const id = moments.getState().readout.questions.waiting[0]?.id
      if (id === undefined) goTo(NONE_WAITS, (why) => why)
      else actions().openQuestion(id)
    },
    openRound: () => goTo(reach().queue, (queue) => queue.openRound()),
    answered: () => actions().closeRound(),
    park: () => {
      const [id, another] = questionsThatAre('open', moments.getState())
      if (id === undefined) tell('No question is open: none can be parked.')
      else if (another !== undefined) tell('Several questions are open: press Park beside the one you mean.')
      else actions().closeQuestion(id, 'parked')
    },
    restore: () => {
      const [id] = questionsThatAre('parked', moments.getState())
      if (id === undefined) tell('No question is parked: none can be put back.')
      else actions().orderQuestion(id, null)
    },
    message: () => reach().open('messages'),
    preset: (place, flash) => {
      const words = preferences.getState().messages[place]
      if (words === undefined) return tell('No message is kept on this key: keep one in the settings, or press T.')
      const shown = moments.getState().readout.message
      const again = shown?.text === words && (shown.flash || !flash)
      actions().say(again ? null : { text: words, flash })
    },
    clearMessage: () => {
      if (moments.getState().readout.message === null) tell('No message stands on the screen.')
      else actions().say(null)
    },
    leaveOut: () => {
      const offered = reach().notices.findLast(({ action }) => action?.key === 'leaveOut')
      if (offered?.action) offered.action.run()
      else tell('There is no time away to leave out.')
    },
    mute: () => preferences.setState(({ muted }) => ({ muted: !muted })),
    fullScreen: toggleFullScreen,
    history: () => reach().open('history'),
    plan: () => reach().openPlanner(),
    report: () => reach().openReport(),
    rehearse: () => reach().openRehearse(),
    whatIf: () => goTo(reach().plan, (plan) => plan.whatIf()),
    hold: () => {
      if (reach().leave) return tell(LEAVE_FIRST)
      const holds = preferences.getState().overrun === 'show'
      preferences.setState({ overrun: holds ? 'hold' : 'show' })
      tell(`The confidence screen ${holds ? 'holds 0:00' : 'counts on'} once time is up.`, true)
    },
    // In front it would take every later key.
    confidence: () =>
      reach().confidenceOpen ? tell('The confidence screen is open already.') : reach().openConfidence(),
    soundCheck: () => reach().soundCheck(),
    import: () => reach().openImport(),
    sessions: () => {
      const { sessions, leave, open } = reach()
      if (sessions) open('sessions')
      else tell(leave ? LEAVE_FIRST : NO_SESSIONS)
    },
    settings: () => reach().open('settings'),
    help: () => reach().open('help'),
    escape: () => {
      const { notice, leave, close } = reach()
      close()
      if (leave && notice?.text === ONCE_MORE) leave()
      else if (notice?.dismiss) notice.dismiss()
      else if (leave) tell(ONCE_MORE)
    },
  }
}
