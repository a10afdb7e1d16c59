import { useStore } from 'zustand'
import { clockTime } from '../core/index.ts'
import { Button } from '../ui/Button.tsx'
import { useShown } from '../ui/rostrum.ts'
import type { Pace, Rehearsing } from './consoleProps.ts'
import styles from './Strip.module.css'
import { useKey } from './useKey.ts'

type Props = {
  rehearsing: Rehearsing & { readonly pace: Pace }
  openRehearse: () => void
  openSettings: () => void
  openHelp: () => void
}

/** Where the set-up stands in a session: that this is none, how fast it goes, and the way out. */
export const RehearsalBand = ({ rehearsing: { pace, real, leave }, openRehearse, openSettings, openHelp }: Props) => {
  const rundown = useShown(({ session }) => session.rundown)
  const rehearseKey = useKey('rehearse')
  return (
    <>
      <span className={styles.wide}>It is really {useStore(real, ({ now }) => clockTime(now, rundown))}</span>
      <Button kind="quiet" small className={styles.wide} onClick={openSettings}>
        Settings
      </Button>
      <Button kind="quiet" small keys="?" onClick={openHelp}>
        Help
      </Button>
      <Button kind="line" small keys={rehearseKey} onClick={openRehearse}>
        {pace === 0 ? 'On hold' : `Speed ${pace}×`}
      </Button>
      <Button kind="line" small keys="Escape" onClick={leave}>
        Leave
      </Button>
    </>
  )
}
