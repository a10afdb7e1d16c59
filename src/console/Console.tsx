import { type CSSProperties, type DragEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Moment } from '../store/momentStore.ts'
import { BareTime } from '../ui/BareTime.tsx'
import { Boundary, nothing } from '../ui/Boundary.tsx'
import { Part } from '../ui/Part.tsx'
import { PartFailed } from '../ui/PartFailed.tsx'
import { useRostrum, useShown } from '../ui/rostrum.ts'
import { AnswerLine, inTrouble } from './AnswerLine.tsx'
import { Announcements } from './Announcements.tsx'
import { CatchUpPreview } from './CatchUpPreview.tsx'
import { Checklist } from './Checklist.tsx'
import styles from './Console.module.css'
import { Facts } from './Facts.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { FirstVisit } from './FirstVisit.tsx'
import { FloorGauge } from './FloorGauge.tsx'
import { Hands } from './Hands.tsx'
import { Help } from './Help.tsx'
import { History } from './History.tsx'
import { ItBegan } from './ItBegan.tsx'
import { Prompts } from './Prompts.tsx'
import { firstWaiting, Queue } from './Queue.tsx'
import { RundownTable } from './RundownTable.tsx'
import { SegmentGauge } from './SegmentGauge.tsx'
import { Settings } from './Settings.tsx'
import { Sessions } from './Sessions.tsx'
import { listedSpeakers, Speakers } from './Speakers.tsx'
import { Strip } from './Strip.tsx'
import { createActions, spaceAction } from './actions.ts'
import type { ConsoleProps } from './consoleProps.ts'
import { listenToKeys } from './keys.ts'
import { ActionsProvider } from './useActions.ts'
import { useAwake, useNothingRunning, useRefusal } from './useNotices.ts'
import { whyNoCatchUp } from './whyNoCatchUp.ts'

/** What the hard stop takes below the rundown, in rows. */
const HARD_STOP_ROWS = 0.8

type Open = 'help' | 'settings' | 'catch-up' | 'sessions' | 'history' | 'it-began' | null

/** A click with the mouse must not leave the focus on a button, or the next Space would press it again. */
const keepFocus = (event: MouseEvent) => {
  if (event.target instanceof Element && event.target.closest('button') && !event.target.closest('dialog'))
    event.preventDefault()
}

const toggleFullScreen = () =>
  // Some browsers refuse; then nothing is lost.
  void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(
    () => null,
  )

/**
 * How many rows the lists are to show: all segments above their hard stop, all speakers where nobody is named. The same
 * for a whole session, so that the digits above never change size.
 */
const listRows = ({ session }: Moment): number => {
  const { segments, speakers } = session.rundown
  return Math.min(9, Math.max(4, segments.length, speakers.length - HARD_STOP_ROWS))
}

/** The time outlives its gauge. */
const bareGauge = (again: () => void) => (
  <BareTime>
    <PartFailed again={again} />
  </BareTime>
)

/** The moderator's instrument. Each part stands in a boundary of its own: none takes another away when it fails. */
export const Console = (props: ConsoleProps) => {
  const { now, openImport, notices, elsewhere, faults } = props
  const { dispatch, moments, preferences } = useRostrum()
  const [open, setOpen] = useState<Open>(null)
  const [refusal, setRefused] = useRefusal()
  const question = useRef<HTMLInputElement>(null)
  const agenda = useRef<HTMLTextAreaElement>(null)
  const loaded = useShown(({ session }) => session.rundown.segments.length > 0)
  const ready = useShown(({ readout }) => readout.phase === 'ready')
  const underWay = useShown(({ readout }) => readout.phase === 'running' || readout.phase === 'paused')
  const rows = useShown(listRows)
  const kind = useShown(({ readout }) => readout.segment?.kind ?? 'other')
  const prompted = useShown(
    ({ readout: { segment } }) => segment !== null && segment.kind !== 'qa' && segment.prompts.length > 0,
  )

  const actions = useMemo(
    () =>
      createActions({
        dispatch: (command) => {
          const reason = dispatch(command)
          setRefused(reason)
          return reason
        },
        now,
        read: moments.getState,
      }),
    [dispatch, moments, now, setRefused],
  )

  const close = () => setOpen(null)
  const openItBegan = () => setOpen('it-began')
  const openCatchUp = () => {
    if (inTrouble(moments.getState())) setOpen('catch-up')
    else setRefused(whyNoCatchUp(moments.getState()))
  }
  const nothingRunning = useNothingRunning(openItBegan)
  const asleep = useAwake(underWay && elsewhere === null)
  const latestNotice = notices.at(-1) ?? null
  // One that stands for good would never let the other be seen.
  const standing = latestNotice?.dismiss ? latestNotice : (asleep ?? latestNotice)
  const notice = refusal ?? (elsewhere ? null : nothingRunning) ?? standing

  // The listener is put up once; what it does is always of the latest render.
  const latest = {
    notice,
    notices,
    elsewhere: elsewhere !== null,
    openCatchUp,
    setBlackout: props.setBlackout,
    openPlanner: props.openPlanner,
    blackout: props.blackout,
  }
  const current = useRef(latest)
  useEffect(() => {
    current.current = latest
  })
  useEffect(
    () =>
      listenToKeys(
        window,
        {
          space: () => actions.do(spaceAction(moments.getState().readout.phase)),
          next: () => actions.do('next'),
          back: () => actions.do('back'),
          add: () => actions.do('add'),
          remove: () => actions.do('remove'),
          floor: (place) => {
            const speaker = listedSpeakers(moments.getState())[place]
            if (speaker !== undefined) actions.floor(speaker)
          },
          clearFloor: () => actions.clearFloor(),
          question: () => question.current?.focus(),
          undo: () => actions.do('undo'),
          redo: () => actions.do('redo'),
          blackout: () => current.current.setBlackout(!current.current.blackout),
          catchUp: () => current.current.openCatchUp(),
          openQuestion: () => {
            const id = firstWaiting(moments.getState())
            if (id !== null) actions.openQuestion(id)
          },
          leaveOut: () => current.current.notices.findLast(({ action }) => action?.keys === 'L')?.action?.run(),
          mute: () => preferences.setState(({ muted }) => ({ muted: !muted })),
          fullScreen: toggleFullScreen,
          history: () => setOpen('history'),
          plan: () => current.current.openPlanner(),
          help: () => setOpen('help'),
          escape: () => current.current.notice?.dismiss?.(),
        },
        // Asked of the page: a dialog that was closed a moment ago is not in the way, though nothing has rendered since.
        () => current.current.elsewhere || document.querySelector('dialog[open]') !== null,
      ),
    [actions, moments, preferences],
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
            openSessions={() => setOpen('sessions')}
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
              <Part name="rundown" className={styles.listSeat}>
                <RundownTable />
              </Part>
              <Part name="speakers" className={styles.listSeat}>
                <Speakers />
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
                  <Queue input={question} brief={ready || prompted} />
                </Part>
              </div>
            </div>
            <Part name="hands" className={styles.handsSeat}>
              {elsewhere ? <Elsewhere {...elsewhere} /> : <Hands />}
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
        <Boundary name="announcements" renderInstead={nothing}>
          <Announcements />
        </Boundary>
      </main>
      {open !== null && (
        <Part key={open} name={open} onClose={close}>
          {open === 'help' && <Help onClose={close} />}
          {open === 'settings' && (
            <Settings
              openHistory={() => setOpen('history')}
              openSessions={props.sessions ? () => setOpen('sessions') : undefined}
              onClose={close}
              faults={faults}
            />
          )}
          {open === 'sessions' && props.sessions && <Sessions sessions={props.sessions} onClose={close} />}
          {open === 'catch-up' && <CatchUpPreview onClose={close} />}
          {open === 'history' && <History journal={props.journal} onClose={close} />}
          {open === 'it-began' && <ItBegan now={now} onClose={close} />}
        </Part>
      )}
    </ActionsProvider>
  )
}
