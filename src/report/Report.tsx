import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { Instant, Session } from '../core/index.ts'
import { Button } from '../ui/Button.tsx'
import { RunningHead } from '../ui/RunningHead.tsx'
import { fileName } from '../ui/fileName.ts'
import { offerFile } from '../ui/offerFile.ts'
import text from '../ui/text.module.css'
import { Picture } from './Picture.tsx'
import styles from './Report.module.css'
import { TableOf } from './TableOf.tsx'
import { titleOf, whereOf } from './heading.ts'
import { inWords } from './inWords.ts'
import { reportOf, type Report as ReportFacts } from './reportOf.ts'
import { tablesOf, type Table } from './tables.ts'

/** Each writer is fetched when its file is first wanted. */
const FILES = {
  Markdown: async (report: ReportFacts) => {
    const { writeMarkdown } = await import('./writeMarkdown.ts')
    return ['md', writeMarkdown(report), 'text/markdown'] as const
  },
  CSV: async (report: ReportFacts) => {
    const { writeCsv } = await import('./writeCsv.ts')
    return ['csv', writeCsv(report), 'text/csv'] as const
  },
  XLSX: async (report: ReportFacts) => {
    const { writeXlsx } = await import('./writeXlsx.ts')
    return ['xlsx', await writeXlsx(report)] as const
  },
  JSON: async (report: ReportFacts) => {
    const { writeJson } = await import('./writeJson.ts')
    return ['json', writeJson(report), 'application/json'] as const
  },
}
const FORMATS = Object.keys(FILES) as readonly (keyof typeof FILES)[]

/** What stands side by side below the segments: who spoke, and what was said and done. */
const SIDES: readonly (readonly Table['name'][])[] = [
  ['Speakers', 'Affiliations'],
  ['Questions', 'Messages and changes'],
]

type Props = {
  readonly session: Session
  readonly now: Instant
  /** The key that opens and closes it, written as for aria-keyshortcuts. */
  readonly keys: string | undefined
  /** Whether a key leads back. */
  leaves(event: KeyboardEvent): boolean
  /** Back to the console, which shows the same session. */
  onClose(): void
}

const Back = ({ keys, onClose }: Pick<Props, 'keys' | 'onClose'>) => (
  <Button kind="quiet" small keys={keys} onClick={onClose}>
    Back to the console
  </Button>
)

const NotBegun = ({ session, keys, onClose }: Pick<Props, 'session' | 'keys' | 'onClose'>) => (
  <main className={styles.report}>
    <h1 className={styles.lead}>
      {session.rundown.segments.length > 0
        ? 'This session has not begun yet. Start it at the console: the report is written while it runs.'
        : 'There is no session yet. Import an agenda at the console: the report is written while the session runs.'}
    </h1>
    <div className={styles.files}>
      <Button kind="primary" keys={keys} onClick={onClose}>
        Go to the console
      </Button>
    </div>
  </main>
)

const nameOf = (report: ReportFacts): string =>
  ['Report', report.rundown.date, titleOf(report)].filter((part) => part !== null).join(' ')

/** What happened in the session, to be sent the same evening; while it runs, so far. */
const Report = ({ session, now, keys, leaves, onClose }: Props) => {
  const report = useMemo(() => reportOf(session, now), [session, now])
  const [failed, setFailed] = useState<string | null>(null)
  // At once: a key may come with the first paint.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !leaves(event)) return
      event.preventDefault()
      onClose()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [leaves, onClose])
  const name = report ? nameOf(report) : null
  // What a browser calls the file it prints to.
  useEffect(() => {
    const before = document.title
    if (name !== null) document.title = name
    return () => void (document.title = before)
  }, [name])
  if (!report) return <NotBegun session={session} keys={keys} onClose={onClose} />

  const { lead, rest } = inWords(report)
  const tables = tablesOf(report)
  const segments = tables.find((table) => table.name === 'Segments')
  const sides = SIDES.map((names) => tables.filter((table) => names.includes(table.name))).filter(
    (side) => side.length > 0,
  )
  const download = async (format: keyof typeof FILES) => {
    try {
      const [extension, content, type] = await FILES[format](report)
      offerFile(fileName(nameOf(report), extension), content, type)
      setFailed(null)
    } catch {
      setFailed(`The ${format} file could not be made. Press ${format} again, or take another format.`)
    }
  }
  return (
    <main className={styles.report}>
      <header className={styles.head}>
        <div className={styles.title}>
          <h1 dir="auto">{titleOf(report)}</h1>
          <p className={text.fact}>{whereOf(report).join(' · ')}</p>
        </div>
        <div className={styles.files}>
          <Back keys={keys} onClose={onClose} />
          {FORMATS.map((format) => (
            <Button key={format} kind="line" small onClick={() => void download(format)}>
              {format}
            </Button>
          ))}
          <Button kind={report.phase === 'ended' ? 'primary' : 'line'} small onClick={() => window.print()}>
            Print or PDF
          </Button>
        </div>
        <p className={styles.time}>
          <RunningHead titled />
        </p>
      </header>
      <p role="alert" className={failed === null ? text.unseen : undefined}>
        {failed}
      </p>
      <div className={styles.words}>
        <p className={styles.lead}>{lead}</p>
        {rest.length > 0 && <p>{rest.join(' ')}</p>}
      </div>
      <Picture report={report} />
      {segments && <TableOf table={segments} wall={report.rundown} />}
      <div className={styles.tables}>
        {sides.map((side) => (
          <div key={side[0]?.name} className={styles.side}>
            {side.map((table) => (
              <TableOf key={table.name} table={table} wall={report.rundown} />
            ))}
          </div>
        ))}
      </div>
      {report.events === null && (
        <p className={text.fact}>
          Another window runs this session: the report there has its pauses in the picture, its messages and changes of
          plan.
        </p>
      )}
    </main>
  )
}
export default Report
