import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { Button } from './Button.tsx'
import styles from './Dialog.module.css'

type Props = {
  /** The title, and the accessible name. */
  name: string
  /** Called once, as it is closed; then take it away. */
  onClose: () => void
  /** The key that opened it, if it is to close it too. */
  closedBy?: string | undefined
  /** Stands in the head beside the title: over a running session, its time. */
  head?: ReactNode
  foot?: ReactNode
  children: ReactNode
  className?: string | undefined
}

/**
 * A dialog that is open as long as it is rendered. Escape closes it and nothing else; no key pressed in it
 * reaches the session. Focus goes back to where it was.
 */
export const Dialog = ({ name, onClose, closedBy, head, foot, children, className }: Props) => {
  const element = useRef<HTMLDialogElement>(null)
  const body = useRef<HTMLDivElement>(null)
  /** The latest key that was pressed in it. */
  const taken = useRef<Event | null>(null)
  useLayoutEffect(() => {
    const dialog = element.current
    dialog?.showModal()
    // By itself the focus would go to Close, which comes first.
    const first = body.current?.querySelector<HTMLElement>('input, select, textarea, button')
    // Words that are only read must be reached to scroll them.
    if (!first && body.current) body.current.tabIndex = 0
    ;(first ?? body.current)?.focus()
    // No key pressed in it goes further than the page: there things of the dialog may listen for a while.
    const keep = (event: KeyboardEvent) => {
      if (event === taken.current) event.stopPropagation()
    }
    document.addEventListener('keydown', keep)
    // Taking an open dialog out of the page would lose the focus.
    return () => {
      document.removeEventListener('keydown', keep)
      dialog?.close()
    }
  }, [])
  const left = useRef(false)
  const leave = () => {
    if (left.current) return
    left.current = true
    element.current?.close()
    // Where the focus came from nothing, a browser takes it out with the next frame, and a key before that is lost in it.
    const { activeElement } = document
    if (activeElement instanceof HTMLElement && element.current?.contains(activeElement)) activeElement.blur()
    // The browser tells of it later: a key that opens it again may come before that.
    onClose()
  }
  return (
    <dialog
      ref={element}
      className={[styles.dialog, className].join(' ')}
      aria-label={name}
      // A click beside the controls must not put the focus outside the dialog.
      tabIndex={-1}
      onKeyDown={(event) => {
        // Closed, it may still have the focus for a moment.
        if (!event.currentTarget.open) return
        taken.current = event.nativeEvent
        if (event.defaultPrevented || event.nativeEvent.isComposing) return
        // A browser closes it a moment later, and the next key would still be lost in it.
        if (event.key !== 'Escape' && (event.key.toUpperCase() !== closedBy?.toUpperCase() || event.repeat)) return
        // Not also the dialog that this one stands in.
        event.preventDefault()
        leave()
      }}
      // What else a browser closes it by; and what is chosen in it may be cancelled too.
      onCancel={(event) => event.target === event.currentTarget && leave()}
      onClose={(event) => event.target === event.currentTarget && !event.currentTarget.open && leave()}
    >
      <header className={styles.head}>
        <h1 className={styles.title}>{name}</h1>
        {head}
        <Button kind="quiet" small keys="Escape" onClick={leave}>
          Close
        </Button>
      </header>
      <div className={styles.body} ref={body}>
        {children}
      </div>
      {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
    </dialog>
  )
}
