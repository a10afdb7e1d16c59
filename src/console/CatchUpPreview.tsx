import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { catchUp, duration } from '../core/index.ts'
import type { CatchUp, Duration, Segment } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { digitsText } from '../ui/digitsText.ts'
import { useShown } from '../ui/rostrum.ts'
import text from '../ui/text.module.css'
import styles from './CatchUpPreview.module.css'
import { RunningHead } from './RunningHead.tsx'
import { minutesInWords, signed } from './signed.ts'
import { useActions } from './useActions.ts'

/** More than these nobody weighs against each other while talking. */
const FIRST = 40

const later = ({ session, readout }: Moment): readonly Segment[] =>
  session.rundown.segments.slice(readout.phase === 'ready' ? 0 : readout.index + 1)

const whyNothing = ({ planned, ringFenced }: Segment): string | null => {
  if (planned === null) return 'open: it takes what is left'
  return ringFenced ? 'ring-fenced' : null
}

const outcome = ({ headroom, short }: CatchUp): string => {
  const minutes = Math.ceil(Math.ceil(short / 1000) / 60)
  if (minutes > 0) return `${minutesInWords(minutes)} can’t be won.`
  const left = Math.floor(headroom / 60_000)
  return left > 0 ? `Then it ends with ${minutesInWords(left)} in hand.` : 'Then it ends just on time.'
}

type RowProps = { segment: Segment; planned: Duration | undefined; pays: boolean; onPays: (pays: boolean) => void }

const Row = ({ segment, planned, pays, onPays }: RowProps) => {
  const begun = useShown(({ session }) => session.runs.some((run) => run.segment === segment.id))
  const reason = whyNothing(segment) ?? (begun ? 'has begun: its plan stands' : null)
  return (
    <li className={styles.row}>
      <label className={styles.who}>
        <input
          type="checkbox"
          checked={pays && reason === null}
          disabled={reason !== null}
          onChange={(event) => onPays(event.currentTarget.checked)}
        />
        <span className={styles.title} dir="auto">
          {segment.title}
        </span>
      </label>
      {reason === null ? (
        <>
          <span className={text.fact}>{digitsText(segment.planned, 'countdown')}</span>
          <span className={text.fact}>→</span>
          <span className={styles.new}>{digitsText(planned ?? segment.planned, 'countdown')}</span>
          <span className={styles.pays}>
            {planned === undefined ? '' : signed(duration(planned - (segment.planned ?? 0)), 'elapsed')}
          </span>
        </>
      ) : (
        <span className={`${text.small} ${text.caption} ${styles.reason}`}>{reason}</span>
      )}
    </li>
  )
}

/** Who pays for the time that is missing, before anything is changed. */
export const CatchUpPreview = ({ onClose }: { onClose: () => void }) => {
  const actions = useActions()
  const segments = useShown(useShallow(later))
  const [spared, setSpared] = useState<readonly string[]>([])
  const payers = segments.map(({ id }) => id).filter((id) => !spared.includes(id))
  const preview = useShown((moment) => JSON.stringify(catchUp(moment.session, moment.now, payers)))
  const plan = JSON.parse(preview) as CatchUp
  const missing = useShown(({ readout }) => Math.ceil(-Math.ceil((readout.headroom ?? 0) / 1000) / 60))
  const won = Object.keys(plan.planned).length > 0
  const shown = segments.slice(0, FIRST)
  const suggestion = useRef<HTMLDivElement>(null)
  // After the dialog has opened: it would begin with the first segment.
  useLayoutEffect(() => suggestion.current?.querySelector('button')?.focus(), [])
  const accept = () => {
    if (won && actions.catchUp(payers) === null) onClose()
  }
  const accepting =
    (...keys: readonly string[]) =>
    (event: KeyboardEvent) => {
      if (event.repeat || event.altKey || event.ctrlKey || event.metaKey) return
      if (keys.includes(event.key.toLowerCase())) accept()
    }
  return (
    <Dialog
      name="Catch up"
      onClose={onClose}
      className={styles.preview}
      head={<RunningHead />}
      foot={
        <>
          <p className={plan.short > 0 ? styles.short : undefined}>{outcome(plan)}</p>
          {/* On the button itself Enter is a click already. */}
          <div ref={suggestion} className={styles.accept} onKeyDown={accepting('c')}>
            <Button kind="primary" keys="Enter" disabled={!won} onClick={accept}>
              Take this time
            </Button>
          </div>
        </>
      }
    >
      <div onKeyDown={accepting('enter', 'c')}>
        <p className={styles.lead}>
          {missing > 0
            ? `${minutesInWords(missing)} ${missing === 1 ? 'is' : 'are'} missing. Who gives?`
            : 'Nothing is missing any more.'}
        </p>
        <ol aria-label="Who pays">
          {shown.map((segment) => (
            <Row
              key={segment.id}
              segment={segment}
              planned={plan.planned[segment.id]}
              pays={!spared.includes(segment.id)}
              onPays={(pays) => setSpared(pays ? spared.filter((id) => id !== segment.id) : [...spared, segment.id])}
            />
          ))}
        </ol>
        {segments.length > FIRST && <p className={text.fact}>… and {segments.length - FIRST} segments more.</p>}
        {segments.length === 0 && <p className={text.fact}>No segment comes after this one: nothing can give time.</p>}
      </div>
    </Dialog>
  )
}
