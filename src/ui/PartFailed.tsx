import { useEffect } from 'react'
import { Button } from './Button.tsx'
import styles from './PartFailed.module.css'

type Props = {
  /** Mounts anew what failed. */
  again: () => void
  /** For its seat in the layout. */
  className?: string | undefined
  /** Of a dialog: takes it away, as Escape does. */
  onClose?: () => void
}

/** Stands in the place of what failed. */
export const PartFailed = ({ again, className, onClose }: Props) => {
  useEffect(() => {
    if (!onClose) return
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // It closes nothing else.
      event.stopPropagation()
      onClose()
    }
    window.addEventListener('keydown', close, { capture: true })
    return () => window.removeEventListener('keydown', close, { capture: true })
  }, [onClose])
  return (
    <section className={[styles.failed, onClose && styles.over, className].filter(Boolean).join(' ')}>
      <p role="alert">This part failed. The session goes on.</p>
      <Button kind="line" small onClick={again}>
        Show it again
      </Button>
      {onClose && (
        <Button kind="quiet" small onClick={onClose}>
          Close
        </Button>
      )}
    </section>
  )
}
