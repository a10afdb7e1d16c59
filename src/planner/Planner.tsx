import { type ReactNode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useShallow } from 'zustand/react/shallow'
import { isUnderWay, type Command } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { RunningHead } from '../ui/RunningHead.tsx'
import { useRostrum, useShown } from '../ui/rostrum.ts'
import text from '../ui/text.module.css'
import { withoutBlank, withWhoSpoke } from './editRundown.ts'
import { livePlan, type LivePlan } from './livePlan.ts'
import { PlanEditor } from './PlanEditor.tsx'
import styles from './Planner.module.css'
import { SaveAs } from './SaveAs.tsx'
import { TemplateDialog, TemplateList } from './TemplateList.tsx'
import { withTemplate, type Template } from './templates.ts'
import { usePlan } from './usePlan.ts'

type Props = {
  /** Goes to the console. */
  onRun: () => void
  openImport: () => void
  /** Whether all that was done is kept, in a word or two. */
  saved: ReactNode
  /** Stands at the foot where another window has the session: nothing can be edited here. */
  elsewhere: ReactNode
  /** Something to tell that is not about the plan. */
  notice: string | null
}

/** Commands that change the plan and nothing else: the planner takes back no Next. */
const OF_THE_PLAN: readonly (Command['type'] | undefined)[] = ['edit', 'load', 'replan']

const begunOf = ({ session: { runs, current, phase } }: Moment) =>
  Object.fromEntries(
    runs.map(({ segment }) => [segment, segment === current && phase !== 'ended' ? 'running' : 'has run'] as const),
  )

/** The plan of the session at the console: a page of its own, or over the session that runs. */
const Planner = ({ onRun, openImport, saved, elsewhere, notice }: Props) => {
  const { dispatch, moments } = useRostrum()
  const rundown = useShown(({ session }) => session.rundown)
  const underWay = useShown(({ readout }) => isUnderWay(readout.phase))
  const ended = useShown(({ readout }) => readout.phase === 'ended')
  const begun = useShown(useShallow(begunOf))
  const undoable = useShown(({ session }) => OF_THE_PLAN.includes(session.past.at(-1)?.command.type))
  const redoable = useShown(({ session }) => OF_THE_PLAN.includes(session.future.at(-1)?.command.type))
  const current = useShown(({ readout: { segment } }) => segment?.id ?? null)
  const page = useRef<HTMLElement>(null)
  const [choosing, setChoosing] = useState(false)
  const plan = usePlan(rundown, (edited) =>
    dispatch({ type: 'edit', rundown: withWhoSpoke(edited, moments.getState().readout.airtime) }),
  )
  // As text: it is the same as long as no figure of it changes.
  const live = JSON.parse(useShown((moment) => JSON.stringify(livePlan(moment, plan.rundown)))) as LivePlan | null
  const turn = (type: 'undo' | 'redo') => () => void plan.edit((of) => dispatch({ type }) ?? of)
  const [undo, redo] = [undoable ? turn('undo') : null, redoable ? turn('redo') : null]
  const empty = rundown.segments.length === 0
  const runs = elsewhere === null && !ended

  const use = (template: Template) => {
    setChoosing(false)
    plan.forget()
    plan.edit((of) => withTemplate(of, template))
  }
  const tools = (
    <>
      <Button
        kind="quiet"
        small
        keys="Control+Z"
        name="Undo"
        disabled={undo === null}
        title={undo === null ? 'Nothing of the plan was done last: undo the rest on the console.' : undefined}
        onClick={() => undo?.()}
      >
        Undo
      </Button>
      <Button kind="quiet" small name="Redo" disabled={redo === null} onClick={() => redo?.()}>
        Redo
      </Button>
      {!underWay && (
        <>
          <Button kind="quiet" small onClick={() => setChoosing(true)}>
            Templates
          </Button>
          <Button kind="quiet" small onClick={openImport}>
            Import agenda
          </Button>
        </>
      )}
      <SaveAs rundown={plan.rundown} />
    </>
  )
  const editor = (
    <PlanEditor
      plan={plan}
      undo={undo}
      redo={redo}
      begun={new Map(Object.entries(begun))}
      told={live?.told ?? null}
      times={live?.times ?? plan.times}
      beginAt={current}
      scrolls
      notice={notice}
    >
      {empty && (
        <div className={styles.empty}>
          <p>Nothing is planned yet. Say what the session is, then add its segments, or begin with a template.</p>
          <TemplateList
            onUse={(template) => {
              // The list that has the focus goes.
              flushSync(() => use(template))
              page.current?.querySelector<HTMLElement>('[data-column="title"] input')?.focus()
            }}
          />
        </div>
      )}
    </PlanEditor>
  )
  if (underWay && elsewhere === null)
    return (
      <Dialog
        name="Plan"
        onClose={onRun}
        className={styles.dialog}
        head={
          <>
            <RunningHead />
            {tools}
          </>
        }
      >
        {editor}
      </Dialog>
    )
  return (
    <main ref={page} className={styles.page}>
      <header className={styles.strip}>
        <h1>Plan</h1>
        <span className={`${text.small} ${text.caption} ${styles.saved}`}>{saved}</span>
        {elsewhere === null && tools}
        <Button
          kind={runs ? 'primary' : 'line'}
          disabled={empty}
          onClick={() => {
            if (elsewhere !== null || (plan.edit(withoutBlank) && plan.finished())) onRun()
          }}
        >
          {runs ? 'Run this session' : 'Console'}
        </Button>
      </header>
      <div className={styles.editor} inert={elsewhere !== null}>
        {editor}
      </div>
      {elsewhere}
      {choosing && <TemplateDialog onUse={use} onClose={() => setChoosing(false)} />}
    </main>
  )
}

export default Planner
