import {
  type CSSProperties,
  type DragEvent,
  type MouseEvent,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { duration, isUnderWay, type AskedQuestion } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { BareTime } from '../ui/BareTime.tsx'
import { Boundary, nothing } from '../ui/Boundary.tsx'
import { lateView } from '../ui/later.ts'
import { Part } from '../ui/Part.tsx'
import { PartFailed } from '../ui/PartFailed.tsx'
import { usePreference, useRostrum, useShown } from '../ui/rostrum.ts'
import { AnswerLine } from './AnswerLine.tsx'
import { Announcements } from './Announcements.tsx'
import { Checklist } from './Checklist.tsx'
import styles from './Console.module.css'
import { Facts } from './Facts.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { FirstVisit } from './FirstVisit.tsx'
import { FloorGauge } from './FloorGauge.tsx'
import { Hands } from './Hands.tsx'
import { Help } from './Help.tsx'
import { ItBegan } from './ItBegan.tsx'
import { LastQuestions } from './LastQuestions.tsx'
import { Prompts } from './Prompts.tsx'
import { NONE_WAITS, Queue, type QueueHandle } from './Queue.tsx'
import { RundownTable, type RundownHandle } from './RundownTable.tsx'
import { SegmentGauge } from './SegmentGauge.tsx'
import { listedSpeakers, Speakers, type SpeakersView, viewAfter } from './Speakers.tsx'
import { Strip } from './Strip.tsx'
import { createActions, MINUTE, spaceAction } from './actions.ts'
import type { ConsoleProps, Notice } from './consoleProps.ts'
import { listenToKeys } from './keys.ts'
import { balanceOf } from './payers.ts'
import { ActionsProvider } from './useActions.ts'
import { useAwake, useNothingRunning, useRefusal } from './useNotices.ts'
import { whyNoCatchUp } from './whyNoCatchUp.ts'

/** What the hard stop takes below the rundown, in rows. */
const HARD_STOP_ROWS = 0.8

type Open = 'rehearse' | 'help' | 'messages' | 'settings' | 'catch-up' | 'sessions' | 'history' | 'it-began' | null

/** One Escape too many must not have the next key reach the real session. */
const ONCE_MORE = 'Escape once more leaves the rehearsal; nothing of it is kept.'

const LEAVE_FIRST = 'Leave the rehearsal first.'
/** On the first visit, and for a moment after a reload. */
const NO_LISTS = 'There is no plan here yet: import an agenda first.'
const NO_SESSIONS = 'No session is kept here: there is none to open.'

/** A click with the mouse must not leave the focus on a button, or the next Space would press it again. */
const keepFocus = (event: MouseEvent) => {
  if (event.target instanceof Element && event.target.closest('button') && !event.target.closest('dialog'))
    event.preventDefault()
}

const questionsThatAre = (wanted: AskedQuestion['state'], { session }: Moment): readonly string[] =>
  session.questions.flatMap(({ question, state }) => (state === wanted ? [question.id] : []))

const toggleFullScreen = () =>
  // Some browsers refuse; then nothing is lost.
  void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(
    () => null,
  )

/** How many rows the lists are to show: all segments above their hard stop, all speakers where nobody is named. */
const listRows = ({ session }: Moment): number => {
  const { segments, speakers } = session.rundown
  return Math.min(9, Math.max(4, segments.length, speakers.length - HARD_STOP_ROWS))
}

/** The same for a whole session, whoever is added to it: the digits above never change size. */
const useListRows = (underWay: boolean): number => {
  const rows = useShown(listRows)
  const [held, hold] = useState(rows)
  if (!underWay && held !== rows) hold(rows)
  return underWay ? held : rows
}

/** The time outlives its gauge. */
const bareGauge = (again: () => void) => (
  <BareTime>
    <PartFailed again={again} />
  </BareTime>
)

const CatchUp = lateView(async () => (await import('./CatchUpPreview.tsx')).CatchUpPreview)
const Rehearse = lateView(async () => (await import('./Rehearse.tsx')).Rehearse)
const Messages = lateView(async () => (await import('./Messages.tsx')).Messages)
const History = lateView(async () => (await import('./History.tsx')).History)
const Sessions = lateView(async () => (await import('./Sessions.tsx')).Sessions)
/** Most sessions never need them. */
const Settings = lateView(async () => (await import('./Settings.tsx')).Settings)

/** The moderator's instrument. Each part stands in a boundary of its own: none takes another away when it fails. */
export const Console = (props: ConsoleProps) => {
  const { now, openImport, notices, elsewhere, faults, rehearsing } = props
  const { dispatch, moments, preferences } = useRostrum()
  const ownKeys = usePreference(({ keys }) => keys)
  const [open, setOpen] = useState<Open>(null)
  const [refusal, setRefused] = useRefusal()
  const [view, setView] = useState<SpeakersView>('order')
  const newcomer = useRef<HTMLInputElement>(null)
  const queue = useRef<QueueHandle>(null)
  const plan = useRef<RundownHandle>(null)
  const agenda = useRef<HTMLTextAreaElement>(null)
  const loaded = useShown(({ session }) => session.rundown.segments.length > 0)
  const ready = useShown(({ readout }) => readout.phase === 'ready')
  const underWay = useShown(({ readout }) => isUnderWay(readout.phase))
  const rows = useListRows(underWay)
  const kind = useShown(({ readout }) => readout.segment?.kind ?? 'other')
  const prompted = useShown(
    ({ readout: { segment } }) => segment !== null && segment.kind !== 'qa' && segment.prompts.length > 0,
  )

  // The time is drawn first, the lists in their seats a moment later.
  const whole = useDeferredValue(true, false)

  const actions = useMemo(
    () =>
      createActions({
        dispatch: (command) => {
          const reason = dispatch(command)
          setRefused(reason)
          return reason
        },
        tell: setRefused,
        steps: () => preferences.getState().nextSteps,
        now,
        read: moments.getState,
      }),
    [dispatch, moments, now, preferences, setRefused],
  )

  const close = () => setOpen(null)
  const openItBegan = () => setOpen('it-began')
  const openCatchUp = () => {
    if (balanceOf(moments.getState()) !== 0) setOpen('catch-up')
    else setRefused(whyNoCatchUp(moments.getState()))
  }
  const openReport = () => {
    if (ready) return setRefused('Nothing has run yet: there is no report before the start.')
    // It must not stand there again when the console does.
    close()
    props.openReport()
  }
  const openRehearse = () => {
    const { phase } = moments.getState().readout
    if (rehearsing === null || !loaded) setRefused('There is nothing to rehearse yet: import an agenda first.')
    else if (rehearsing.pace === null && isUnderWay(phase))
      setRefused('A session is running: rehearse before it or after it.')
    else setOpen('rehearse')
  }
  // While there is a network, and before Enter could come sooner than it.
  useEffect(() => {
    if (underWay) CatchUp.fetch().catch(() => null)
  }, [underWay])
  // Before what is typed after its key could come sooner than it.
  useEffect(() => {
    if (loaded) for (const late of [Messages, Rehearse, History, Settings, Sessions]) late.fetch().catch(() => null)
  }, [loaded])
  const nothingRunning = useNothingRunning(openItBegan)
  const [toSay, setToSay] = useState<Notice | null>(null)
  const asleep = useAwake(underWay && elsewhere === null)
  const latestNotice = notices.at(-1) ?? null
  // One that stands for good would never let the other be seen.
  const standing = latestNotice?.dismiss ? latestNotice : (asleep ?? latestNotice)
  const notice = refusal ?? (elsewhere ? null : (nothingRunning ?? toSay)) ?? standing

  // The listener is put up once; what it does is always of the latest render.
  const latest = {
    notice,
    notices,
    elsewhere: elsewhere !== null,
    openCatchUp,
    openReport,
    openRehearse,
    leave: rehearsing === null || rehearsing.pace === null ? null : rehearsing.leave,
    setBlackout: props.setBlackout,
    openPlanner: props.openPlanner,
    openConfidence: props.openConfidence,
    confidenceOpen: props.confidenceOpen,
    openImport: () => openImport(agenda.current?.value || undefined),
    soundCheck: props.soundCheck,
    sessions: props.sessions,
    blackout: props.blackout,
  }
  const current = useRef(latest)
  useLayoutEffect(() => {
    current.current = latest
  })
  // With the first drawing: whoever sees the page may press a key.
  useLayoutEffect(
    () =>
      listenToKeys(
        window,
        {
          space: () => actions.do(spaceAction(moments.getState().readout.phase)),
          next: () => actions.do('next'),
          nextSegment: () => actions.nextSegment(),
          nextSpeaker: () => actions.nextSpeaker(),
          back: () => actions.do('back'),
          add: () => actions.do('add'),
          remove: () => actions.do('remove'),
          floor: (place) => {
            const speaker = listedSpeakers(moments.getState())[place]
            if (speaker !== undefined) actions.floor(speaker)
          },
          clearFloor: () => actions.clearFloor(),
          addTurn: () => actions.addTurnTime(MINUTE),
          removeTurn: () => actions.addTurnTime(duration(-MINUTE)),
          speakersView: () => setView(viewAfter),
          addSpeaker: () => (newcomer.current ? newcomer.current.focus() : setRefused(NO_LISTS)),
          question: () => (queue.current ? queue.current.write() : setRefused(NO_LISTS)),
          queue: () => setRefused(queue.current ? queue.current.enter() : NO_LISTS),
          undo: () => actions.do('undo'),
          redo: () => actions.do('redo'),
          blackout: () => current.current.setBlackout(!current.current.blackout),
          catchUp: () => current.current.openCatchUp(),
          openQuestion: () => {
            const id = moments.getState().readout.questions.waiting[0]?.id
            if (id === undefined) setRefused(NONE_WAITS)
            else actions.openQuestion(id)
          },
          openRound: () => setRefused(queue.current ? queue.current.openRound() : NO_LISTS),
          answered: () => actions.closeRound(),
          park: () => {
            const [id, another] = questionsThatAre('open', moments.getState())
            if (id === undefined) setRefused('No question is open: none can be parked.')
            else if (another !== undefined)
              setRefused('Several questions are open: press Park beside the one you mean.')
            else actions.closeQuestion(id, 'parked')
          },
          restore: () => {
            const [id] = questionsThatAre('parked', moments.getState())
            if (id === undefined) setRefused('No question is parked: none can be put back.')
            else actions.orderQuestion(id, null)
          },
          message: () => setOpen('messages'),
          preset: (place, flash) => {
            const words = preferences.getState().messages[place]
            if (words === undefined) setRefused('No message is kept on this key: keep one in the settings, or press T.')
            else {
              const shown = moments.getState().readout.message
              const again = shown?.text === words && (shown.flash || !flash)
              actions.say(again ? null : { text: words, flash })
            }
          },
          clearMessage: () => {
            if (moments.getState().readout.message === null) setRefused('No message stands on the screen.')
            else actions.say(null)
          },
          leaveOut: () => current.current.notices.findLast(({ action }) => action?.key === 'leaveOut')?.action?.run(),
          mute: () => preferences.setState(({ muted }) => ({ muted: !muted })),
          fullScreen: toggleFullScreen,
          history: () => setOpen('history'),
          plan: () => current.current.openPlanner(),
          report: () => current.current.openReport(),
          rehearse: () => current.current.openRehearse(),
          whatIf: () => setRefused(plan.current ? plan.current.whatIf() : NO_LISTS),
          hold: () => {
            if (current.current.leave) return setRefused(LEAVE_FIRST)
            const holds = preferences.getState().overrun === 'show'
            preferences.setState({ overrun: holds ? 'hold' : 'show' })
            setRefused(`The confidence screen ${holds ? 'holds 0:00' : 'counts on'} once time is up.`, true)
          },
          // In front it would take every later key.
          confidence: () =>
            current.current.confidenceOpen
              ? setRefused('The confidence screen is open already.')
              : current.current.openConfidence(),
          soundCheck: () => current.current.soundCheck(),
          import: () => current.current.openImport(),
          sessions: () => {
            if (current.current.sessions) setOpen('sessions')
            else setRefused(current.current.leave ? LEAVE_FIRST : NO_SESSIONS)
          },
          settings: () => setOpen('settings'),
          help: () => setOpen('help'),
          escape: () => {
            // What was asked for and has not come yet.
            close()
            const { notice: shown, leave } = current.current
            if (leave && shown?.text === ONCE_MORE) leave()
            else if (shown?.dismiss) shown.dismiss()
            else if (leave) setRefused(ONCE_MORE)
          },
        },
        // Asked of the page: a dialog that was closed a moment ago is not in the way, though nothing has rendered since.
        () => current.current.elsewhere || document.querySelector('dialog[open]') !== null,
        ownKeys,
      ),
    [actions, moments, preferences, ownKeys, setRefused],
  )

  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0]
    if (!file) return
    event.preventDefault()
    openImport(file)
  }

  return (
    <ActionsProvider value={actions}>
      <main
        className={loaded || elsewhere ? styles.console : styles.first}
        onMouseDown={keepFocus}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        <Part name="strip" className={styles.stripSeat}>
          <Strip
            {...props}
            openImport={loaded ? () => openImport() : undefined}
            openPlanner={loaded ? props.openPlanner : undefined}
            openHistory={loaded ? () => setOpen('history') : undefined}
            openSettings={() => setOpen('settings')}
            openHelp={() => setOpen('help')}
            openMessages={() => setOpen('messages')}
            openSessions={() => setOpen('sessions')}
            openRehearse={openRehearse}
          />
        </Part>
        {loaded || elsewhere ? (
          <>
            <div className={styles.gauges}>
              <Boundary name="segment gauge" renderInstead={bareGauge}>
                <SegmentGauge />
              </Boundary>
              <Part name="floor gauge" className={styles.floorSeat}>
                <FloorGauge />
              </Part>
            </div>
            <Part name="answer" className={styles.answerSeat}>
              <AnswerLine notice={notice} onCatchUp={elsewhere ? null : openCatchUp} />
            </Part>
            <div
              className={styles.lists}
              data-kind={ready ? 'ready' : kind}
              inert={elsewhere !== null}
              style={{ '--rows': rows } as CSSProperties}
            >
              {whole && (
                <>
                  <Part name="rundown" className={styles.listSeat}>
                    <RundownTable handle={plan} />
                  </Part>
                  <Part name="speakers" className={styles.listSeat}>
                    <Speakers view={view} setView={setView} newcomer={newcomer} />
                  </Part>
                  <div className={styles.third}>
                    {ready ? (
                      <Part name="checklist" className={styles.listSeat}>
                        <Checklist {...props} openItBegan={nothingRunning ? undefined : openItBegan} />
                      </Part>
                    ) : (
                      prompted && (
                        <Part name="prompts" className={styles.listSeat}>
                          <Prompts />
                        </Part>
                      )
                    )}
                    <Part name="questions" className={styles.listSeat}>
                      <Queue handle={queue} brief={ready || prompted} />
                    </Part>
                  </div>
                </>
              )}
            </div>
            <Part name="hands" className={styles.handsSeat}>
              {elsewhere ? <Elsewhere {...elsewhere} /> : <Hands openReport={props.openReport} />}
            </Part>
          </>
        ) : (
          <Part name="first visit" className={styles.seat}>
            <FirstVisit
              field={agenda}
              notice={notice}
              openImport={openImport}
              openPlanner={props.openPlanner}
              onExample={(rundown) => setRefused(dispatch({ type: 'load', rundown }))}
            />
          </Part>
        )}
        <Boundary name="facts" renderInstead={nothing}>
          <Facts />
        </Boundary>
        <Boundary name="last questions" renderInstead={nothing}>
          <LastQuestions tell={setToSay} />
        </Boundary>
        <Boundary name="announcements" renderInstead={nothing}>
          <Announcements aloud={notice?.polite ? notice.text : null} />
        </Boundary>
      </main>
      {open !== null && (
        <Part key={open} name={open} onClose={close}>
          {open === 'help' && <Help onClose={close} />}
          {open === 'messages' && <Messages journal={props.journal} onClose={close} />}
          {open === 'settings' && (
            <Settings
              openHistory={() => setOpen('history')}
              openSessions={props.sessions ? () => setOpen('sessions') : undefined}
              openRehearse={rehearsing ? openRehearse : undefined}
              onClose={close}
              faults={faults}
            />
          )}
          {open === 'sessions' && props.sessions && <Sessions sessions={props.sessions} onClose={close} />}
          {open === 'catch-up' && (
            <CatchUp
              onClose={(aloud) => {
                close()
                if (aloud) setRefused(`Say: “${aloud}”`, true)
              }}
            />
          )}
          {open === 'rehearse' && rehearsing && <Rehearse rehearsing={rehearsing} onClose={close} />}
          {open === 'history' && (
            <History journal={props.journal} openReport={ready ? null : openReport} onClose={close} />
          )}
          {open === 'it-began' && <ItBegan now={now} onClose={close} />}
        </Part>
      )}
    </ActionsProvider>
  )
}
