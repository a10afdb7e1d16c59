import { Button } from '../ui/Button.tsx'
import styles from './Elsewhere.module.css'
import type { ConsoleProps } from './consoleProps.ts'

/** Where the hands are at the console that runs the session: only one window has them. */
export const Elsewhere = ({ takeOver, asked }: NonNullable<ConsoleProps['elsewhere']>) => (
  <footer className={styles.elsewhere}>
    <p role="status" aria-label="Console">
      {takeOver
        ? 'Another window runs this session; this one follows it.'
        : 'Another window runs this session now. Download what was not saved here, then close this one.'}
    </p>
    {takeOver && (
      <Button kind="primary" disabled={asked} onClick={takeOver}>
        {asked ? 'Taking over\u2026' : 'Take over'}
      </Button>
    )}
  </footer>
)
