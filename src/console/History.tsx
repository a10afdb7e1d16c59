import { Fragment, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { clockTime, historyOf } from '../core/index.ts'
import type { Entry } from '../core/index.ts'
import { Button } from '../ui/Button.tsx'
import { dayNames } from '../ui/dateInWords.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { fileName } from '../ui/fileName.ts'
import { offerFile } from '../ui/offerFile.ts'
import { useShown } from '../ui/rostrum.ts'
import { RunningHead } from '../ui/RunningHead.tsx'
import text from '../ui/text.module.css'
import styles from './History.module.css'
import { whyNot } from './actions.ts'
import { historyText } from './historyText.ts'
import { useActions } from './useActions.ts'

/** More than these nobody reads on a screen; the file has all. */
const LATEST = 200

const Turn = ({ action, children }: { action: 'undo' | 'redo'; children: string }) => {
  const actions = useActions()
  const reason = useShown((moment) => whyNot(action, moment))
  return (
    <Button disabled={reason !== null} title={reason ?? undefined} onClick={() => actions.do(action)}>
      {children}
    </Button>
  )
}

type Props = {
  journal: () => readonly Entry[]
  /** `null`: there is none before the start. */
  openReport: (() => void) | null
  onClose: () => void
}

/** What was done and when, the latest first. */
export const History = ({ journal, openReport, onClose }: Props) => {
  const { rundown } = useShown((moment) => moment.session)
  // The journal grows with the session: both are of the same moment.
  const entries = journal()
  const lines = useMemo(() => historyOf(entries), [entries])
  const dayName = useMemo(() => dayNames(rundown.timeZone, 'full'), [rundown.timeZone])
  const rows = lines
    .slice(-LATEST)
    .map((line, i) => ({ ...line, n: lines.length - Math.min(lines.length, LATEST) + i, day: dayName(line.at) }))
    .toReversed()
  const severalDays = rows.some(({ day }) => day !== rows[0]?.day)
  const earlier = lines.length - rows.length
  const list = useRef<HTMLOListElement>(null)
  const [opened, setOpened] = useState(true)
  // So that the arrow keys scroll. After the dialog has opened: it would take the focus itself.
  useLayoutEffect(() => list.current?.focus(), [])
  return (
    <Dialog
      name="History"
      onClose={onClose}
      className={styles.history}
      head={<RunningHead />}
      foot={
        <>
          <Button
            kind="line"
            disabled={lines.length === 0}
            onClick={() =>
              offerFile(
                fileName(['History', rundown.date, rundown.title].filter(Boolean).join(' '), 'txt'),
                historyText(rundown, lines),
              )
            }
          >
            Download
          </Button>
          {openReport && (
            <Button kind="line" onClick={openReport}>
              Report
            </Button>
          )}
          <span className={styles.apart} />
          <Turn action="undo">Undo</Turn>
          <Turn action="redo">Redo</Turn>
        </>
      }
    >
      {rows.length === 0 && <p className={text.fact}>Nothing has been done yet.</p>}
      <ol
        ref={list}
        className={styles.list}
        aria-label="What was done, the latest first"
        tabIndex={0}
        data-opened={opened || undefined}
        onBlur={() => setOpened(false)}
      >
        {rows.map(({ n, at, words, undone, day }, i) => (
          <Fragment key={n}>
            {severalDays && day !== rows[i - 1]?.day && (
              <li className={styles.day}>
                <b>{day}</b>
              </li>
            )}
            <li className={styles.row} data-undone={undone || undefined}>
              <span className={styles.clock}>{clockTime(at, rundown, 'second')}</span>
              <span className={styles.words}>{undone ? <s>{words}</s> : words}</span>
              {undone && <span className={styles.undone}>undone</span>}
            </li>
          </Fragment>
        ))}
      </ol>
      {earlier > 0 && (
        <p className={styles.earlier}>… and {earlier.toLocaleString('en-GB')} earlier. The download has all of them.</p>
      )}
    </Dialog>
  )
}
