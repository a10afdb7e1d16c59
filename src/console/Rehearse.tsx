import { type KeyboardEvent } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { duration } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useShown } from '../ui/rostrum.ts'
import { RunningHead } from '../ui/RunningHead.tsx'
import text from '../ui/text.module.css'
import type { Pace, Rehearsing } from './consoleProps.ts'
import styles from './Rehearse.module.css'
import { lengthInWords } from './signed.ts'
import { useKey } from './useKey.ts'

/** More than these nobody looks through. */
const FIRST = 60

const PACES = [
  { pace: 1, name: '1×' },
  { pace: 10, name: '10×' },
  { pace: 60, name: '60×' },
  { pace: 0, name: 'Hold' },
] as const

/** How long the session is from its beginning to its end as planned; `null`: nobody knows. */
const lengthOf = ({ readout: { forecast } }: Moment): number | null => {
  const [first, last] = [forecast[0], forecast.at(-1)]
  return first && last ? last.endsAt - first.startsAt : null
}

const titles = ({ session }: Moment) => session.rundown.segments.map(({ title }) => title)
const ids = ({ session }: Moment) => session.rundown.segments.map(({ id }) => id)

type Props = { rehearsing: Rehearsing; onClose: () => void }

/** How fast to rehearse, and where to begin. */
export const Rehearse = ({ rehearsing, onClose }: Props) => {
  const rehearseKey = useKey('rehearse')
  const { pace: present } = rehearsing
  const segments = useShown(useShallow(ids))
  const named = useShown(useShallow(titles))
  const length = useShown(lengthOf)
  const run = (pace: Pace) => {
    rehearsing.run(pace)
    onClose()
  }
  const paces = PACES.filter(({ pace }) => pace !== 0 || present !== null)
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = event.repeat ? undefined : paces[Number(event.key) - 1]
    if (chosen) run(chosen.pace)
  }
  const lasts = (pace: Pace): string => {
    if (pace === 0) return 'the clock stands still'
    if (length === null) return ''
    return `takes ${lengthInWords(duration(Math.round(length / pace / 1000) * 1000))}`
  }
  return (
    <Dialog
      name="Rehearse"
      onClose={onClose}
      closedBy={rehearseKey}
      className={styles.rehearse}
      head={present !== null && <RunningHead />}
      foot={
        <>
          <p className={styles.said}>
            {present === null
              ? 'Nothing of it is kept. Confidence screens go on showing the real session.'
              : 'Leaving it brings the real session back as it was.'}
          </p>
          {present !== null && (
            <Button kind="line" onClick={rehearsing.leave}>
              Leave the rehearsal
            </Button>
          )}
        </>
      }
    >
      <div onKeyDown={onKeyDown}>
        <h2 className={styles.lead}>{present === null ? 'Run the rundown from its start' : 'How fast'}</h2>
        <div className={styles.paces}>
          {paces.map(({ pace, name }, index) => (
            <div key={pace} className={styles.pace}>
              <Button
                kind={present === null && pace === 1 ? 'primary' : 'line'}
                keys={String(index + 1)}
                aria-pressed={present === null ? undefined : pace === present}
                onClick={() => run(pace)}
              >
                {name}
              </Button>
              <span className={`${text.small} ${text.caption}`}>{lasts(pace)}</span>
            </div>
          ))}
        </div>
        <h2 className={styles.lead}>{present === null ? 'Or begin' : 'Or go'} 5 minutes before the end of</h2>
        <ol className={styles.segments} aria-label="Segments">
          {segments.slice(0, FIRST).map((id, index) => (
            <li key={id}>
              <button
                type="button"
                className={styles.segment}
                onClick={() => {
                  rehearsing.jump(id)
                  onClose()
                }}
              >
                <span className={text.oneLine} dir="auto">
                  {named[index]}
                </span>
              </button>
            </li>
          ))}
        </ol>
      </div>
    </Dialog>
  )
}
