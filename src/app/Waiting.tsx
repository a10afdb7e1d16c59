import styles from './Waiting.module.css'

const WORDS = {
  'old window': {
    head: 'An older Rostrum is open in another window.',
    said: 'Close that window, and this one goes on by itself. Its session is kept.',
  },
  storage: {
    head: 'This browser is slow to give the session back.',
    said: 'It comes by itself. If it does not, load this page again: nothing that was saved is lost.',
  },
} as const

/** Stands alone until what it waits for has come; then the console does, by itself. */
export const Waiting = ({ on }: { on: keyof typeof WORDS }) => (
  <main className={styles.page} role="alert">
    <h1>{WORDS[on].head}</h1>
    <p>{WORDS[on].said}</p>
  </main>
)
