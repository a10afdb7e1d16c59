import styles from './OldWindow.module.css'

/** Stands alone until the window of the older version is closed; then the console comes by itself. */
export const OldWindow = () => (
  <main className={styles.page} role="alert">
    <h1>An older Rostrum is open in another window.</h1>
    <p>Close that window, and this one goes on by itself. Its session is kept.</p>
  </main>
)
