import {
  type CSSProperties,
  type DragEvent,
  type MouseEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { isUnderWay } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { BareTime } from '../ui/BareTime.tsx'
import { Boundary, nothing } from '../ui/Boundary.tsx'
import { Part } from '../ui/Part.tsx'
import { PartFailed } from '../ui/PartFailed.tsx'
import { useRostrum, useShown } from '../ui/rostrum.ts'
import { AnswerLine } from './AnswerLine.tsx'
import { Announcements } from './Announcements.tsx'
import { Checklist } from './Checklist.tsx'
import styles from './Console.module.css'
import { Facts } from './Facts.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { FirstVisit } from './FirstVisit.tsx'
import { FloorGauge } from './FloorGauge.tsx'
import { Hands } from './Hands.tsx'
import { LastQuestions } from './LastQuestions.tsx'
import { fetchCatchUp, fetchOpened, Opened, type OpenedName } from './Opened.tsx'
import { Prompts } from './Prompts.tsx'
import { Queue, type QueueHandle } from './Queue.tsx'
import { RundownTable, type RundownHandle } from './RundownTable.tsx'
import { SegmentGauge } from './SegmentGauge.tsx'
import { Speakers, type SpeakersView, viewAfter } from './Speakers.tsx'
import { Strip } from './Strip.tsx'
import { createActions } from './actions.ts'
import type { ConsoleProps, Notice } from './consoleProps.ts'
import { balanceOf } from './payers.ts'
import { ActionsProvider } from './useActions.ts'
import { useConsoleKeys } from './useConsoleKeys.ts'
import { useAwake, useLatest, useNothingRunning, useRefusal } from './useNotices.ts'
import { whyNoCatchUp } from './whyNoCatchUp.ts'

/** What the hard stop takes below the rundown, in rows. */
const HARD_STOP_ROWS = 0.8

/** A click with the mouse must not leave the focus on a button, or the next Space would press it again. */
const keepFocus = (event: MouseEvent) => {
  if (event.target instanceof Element && event.target.closest('button') && !event.target.closest('dialog'))
    event.preventDefault()
}

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

/** The moderator's instrument. Each part stands in a boundary of its own: none takes another away when it fails. */
export const Console = (props: ConsoleProps) => {
  const { now, openImport, notices, elsewhere, rehearsing } = props
  const { dispatch, moments, preferences } = useRostrum()
  const [open, setOpen] = useState<OpenedName | null>(null)
  const [view, setView] = useState<SpeakersView>('order')
  const newcomer = useRef<HTMLInputElement>(null)
  const queue = useRef<QueueHandle>(null)
  const plan = useRef<RundownHandle>(null)
  const agenda = useRef<HTMLTextAreaElement>(null)
  const loaded = useShown(({ session }) => session.rundown.segments.length > 0)
  const ready = useShown(({ readout }) => readout.phase === 'ready')
  const underWay = useShown(({ readout }) => isUnderWay(readout.phase))
  const openItBegan = useCallback(() => setOpen('it-began'), [])
  const nothingRunning = useNothingRunning(openItBegan)
  const [toSay, setToSay] = useState<Notice | null>(null)
  const asleep = useAwake(underWay && elsewhere === null)
  const [refusal, setRefused] = useRefusal([...notices, asleep?.text, nothingRunning?.text, toSay])
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
  // After the first drawing, or they would hold it up.
  useEffect(() => {
    if (whole && underWay) fetchCatchUp()
  }, [whole, underWay])
  useEffect(() => {
    if (whole && loaded) fetchOpened()
  }, [whole, loaded])
  const latest = useLatest(elsewhere ? null : (nothingRunning ?? toSay), notices)
  // One that stands for good would never let the other be seen.
  const notice = refusal ?? (latest?.dismiss ? latest : (asleep ?? latest))

  useConsoleKeys(
    () => ({
      ...props,
      actions,
      tell: setRefused,
      open: setOpen,
      close,
      openCatchUp,
      openReport,
      openRehearse,
      openImport: () => openImport(agenda.current?.value || undefined),
      leave: rehearsing === null || rehearsing.pace === null ? null : rehearsing.leave,
      notice,
      queue: queue.current,
      plan: plan.current,
      newcomer: newcomer.current,
      nextSpeakersView: () => setView(viewAfter),
    }),
    elsewhere !== null,
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
                    <RundownTable handle={plan} onBegan={openItBegan} />
                  </Part>
                  <Part name="speakers" className={styles.listSeat}>
                    <Speakers view={view} setView={setView} newcomer={newcomer} />
                  </Part>
                  <div className={styles.third}>
                    {ready ? (
                      <Part name="checklist" className={styles.listSeat}>
                        <Checklist
                          {...props}
                          openItBegan={latest && latest === nothingRunning ? undefined : openItBegan}
                        />
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
        <Opened
          {...props}
          key={open}
          name={open}
          open={setOpen}
          close={close}
          openRehearse={openRehearse}
          openReport={ready ? null : openReport}
          say={(words) => setRefused(`Say: “${words}”`, true)}
        />
      )}
    </ActionsProvider>
  )
}
