import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { counted } from '../ui/counted.ts'
import { dateInWords } from '../ui/dateInWords.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { RunningHead } from '../ui/RunningHead.tsx'
import text from '../ui/text.module.css'
import styles from './Sessions.module.css'
import type { KeptSession, KeptSessions } from './consoleProps.ts'

const lastUsed = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

const when = ({ date, usedAt }: KeptSession): string =>
  `${dateInWords(date) ?? 'No date'} · last used ${lastUsed.format(usedAt)}`

type RowProps = {
  session: KeptSession
  sessions: KeptSessions
  /** Shows what became of it, and the list anew. */
  after(work: Promise<string | null>): void
  onOpened(): void
}

const Row = ({ session, sessions, after, onOpened }: RowProps) => {
  const { id, title, current, deleted } = session
  const [name, setName] = useState<string | null>(null)
  const shown = title.trim() || 'Without a title'
  const rename = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      // Only the field is closed, not the dialog around it.
      event.stopPropagation()
      event.preventDefault()
      setName(null)
    }
    if (event.key !== 'Enter' || name === null) return
    after(sessions.rename(id, name))
    setName(null)
  }
  const open = async () => {
    const work = sessions.open(id)
    after(work)
    if ((await work) === null) onOpened()
  }
  return (
    <li className={styles.row} data-current={current || undefined} data-deleted={deleted || undefined}>
      <span className={styles.words}>
        {name === null ? (
          <span className={text.oneLine} dir="auto">
            {shown}
          </span>
        ) : (
          <input
            className={styles.name}
            aria-label={`New title of ${shown}`}
            value={name}
            dir="auto"
            autoFocus
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={rename}
            onBlur={() => setName(null)}
          />
        )}
        <span className={`${text.small} ${text.caption} ${text.oneLine}`}>
          {deleted ? 'Deleted; gone for good in 30 days' : when(session)}
          {current && ' · at the console'}
        </span>
      </span>
      {deleted ? (
        <Button kind="line" small name={`Undelete ${shown}`} onClick={() => after(sessions.remove(id, false))}>
          Undo
        </Button>
      ) : (
        <>
          {!current && (
            <Button kind="line" small name={`Open ${shown}`} onClick={() => void open()}>
              Open
            </Button>
          )}
          <Button kind="quiet" small name={`Duplicate ${shown}`} onClick={() => after(sessions.duplicate(id))}>
            Duplicate
          </Button>
          <Button kind="quiet" small name={`Rename ${shown}`} onClick={() => setName(title)}>
            Rename
          </Button>
          <Button kind="quiet" small name={`Download ${shown}`} onClick={() => after(sessions.download(id))}>
            Download
          </Button>
          <Button kind="quiet" small name={`Delete ${shown}`} onClick={() => after(sessions.remove(id, true))}>
            Delete
          </Button>
        </>
      )}
    </li>
  )
}

/** The sessions kept on this laptop. */
export const Sessions = ({ sessions, onClose }: { sessions: KeptSessions; onClose: () => void }) => {
  const [rows, setRows] = useState<readonly KeptSession[]>([])
  const [damaged, setDamaged] = useState(0)
  const [said, setSaid] = useState<string | null>(null)
  const file = useRef<HTMLInputElement>(null)
  const refresh = useCallback(async () => {
    setRows(await sessions.list())
    setDamaged(await sessions.damaged())
  }, [sessions])
  useEffect(() => void refresh(), [refresh])
  const after = async (work: Promise<string | null>) => {
    setSaid(await work)
    await refresh()
  }
  const upload = async (chosen: File) => {
    const refused = await sessions.upload(chosen)
    if (refused === null) onClose()
    else setSaid(refused)
  }
  return (
    <Dialog
      name="Sessions"
      onClose={onClose}
      className={styles.sessions}
      head={<RunningHead />}
      foot={
        <>
          <p role="alert">{said}</p>
          {damaged > 0 && (
            <Button kind="quiet" small onClick={() => void after(sessions.downloadDamaged())}>
              {`Download ${counted(damaged, 'damaged record')}`}
            </Button>
          )}
          <Button kind="line" onClick={() => file.current?.click()}>
            Open a session file
          </Button>
          <input
            ref={file}
            type="file"
            hidden
            accept=".json,application/json"
            onChange={(event) => {
              const chosen = event.currentTarget.files?.[0]
              if (chosen) void upload(chosen)
              event.currentTarget.value = ''
            }}
          />
        </>
      }
    >
      <ul className={styles.list} aria-label="Sessions on this laptop">
        {rows.map((session) => (
          <Row key={session.id} session={session} sessions={sessions} after={after} onOpened={onClose} />
        ))}
      </ul>
      {rows.length === 0 && <p className={text.fact}>No session is kept on this laptop yet.</p>}
    </Dialog>
  )
}
