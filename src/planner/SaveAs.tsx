import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Instant, Rundown } from '../core/index.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { fileName } from '../ui/fileName.ts'
import { offerFile } from '../ui/offerFile.ts'
import { useRostrum } from '../ui/rostrum.ts'
import text from '../ui/text.module.css'
import { RunSheet } from './RunSheet.tsx'
import styles from './SaveAs.module.css'

type Made = readonly [content: string | Blob, type?: Parameters<typeof offerFile>[2]]
type Way = {
  readonly name: string
  readonly words: string
  readonly extension: string
  /** Gives the file, or a sentence that says why there is none. */
  readonly make: (rundown: Rundown, now: Instant) => Promise<Made | { readonly why: string }>
}

/** What writes a file is fetched when one is wanted. */
const WAYS: readonly Way[] = [
  {
    name: 'Markdown',
    words: 'Text to read, change and mail',
    extension: 'md',
    make: async (rundown) => [(await import('../agenda/writeMarkdown.ts')).writeMarkdown(rundown), 'text/markdown'],
  },
  {
    name: 'XLSX',
    words: 'A table for Excel and its like',
    extension: 'xlsx',
    make: async (rundown) => [await (await import('../agenda/writeWorkbook.ts')).writeWorkbook(rundown)],
  },
  {
    name: 'CSV',
    words: 'The same table as plain text',
    extension: 'csv',
    // With its mark a spreadsheet knows that it is UTF-8.
    make: async (rundown) => [`\ufeff${(await import('../agenda/writeRows.ts')).writeCsv(rundown)}`, 'text/csv'],
  },
  {
    name: 'ICS',
    words: 'A calendar, an event for each segment',
    extension: 'ics',
    make: async (rundown, now) => {
      const made = (await import('../agenda/writeCalendar.ts')).writeCalendar(rundown, now)
      return typeof made === 'string' ? { why: made } : [made.text, 'text/calendar']
    },
  },
  {
    name: 'Rundown file',
    words: 'All of the plan, for Rostrum',
    extension: 'rostrum.json',
    make: async (rundown) => [
      (await import('../agenda/writeRundownFile.ts')).writeRundownFile(rundown),
      'application/json',
    ],
  },
]

/** Has a print of the page be the run sheet, however it was asked for, as long as this is there. */
const usePrinted = (): boolean => {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    // The browser takes what stands there when this returns.
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}

/** The ways out of the plan: files, each of which can be read again, and a run sheet on paper. */
export const SaveAs = ({ rundown }: { rundown: Rundown }) => {
  const { moments } = useRostrum()
  const [open, setOpen] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const printing = usePrinted()
  const empty = rundown.segments.length === 0

  const save = async ({ name, extension, make }: Way) => {
    try {
      const made = await make(rundown, moments.getState().now)
      if ('why' in made) return setTold(made.why)
      const called = fileName(rundown.title || 'Rundown', extension)
      offerFile(called, ...made)
      setOpen(false)
    } catch {
      setTold(`The ${name} could not be written. Try again, or choose another kind of file.`)
    }
  }
  return (
    <>
      <Button
        kind="quiet"
        small
        disabled={empty}
        title={empty ? 'There is nothing to save: add a segment first.' : undefined}
        onClick={() => {
          setTold(null)
          setOpen(true)
        }}
      >
        Save as
      </Button>
      {printing && !empty && <RunSheet rundown={rundown} />}
      {open && (
        <Dialog
          name="Save as"
          onClose={() => setOpen(false)}
          foot={
            <p className={told === null ? text.fact : styles.why} role={told === null ? undefined : 'alert'}>
              {told ?? 'Each file can be opened again with Import agenda.'}
            </p>
          }
        >
          <ul className={styles.ways}>
            {WAYS.map((way) => (
              <li key={way.name}>
                <Button kind="line" onClick={() => void save(way)}>
                  {way.name}
                </Button>
                <span className={text.fact}>{way.words}</span>
              </li>
            ))}
            <li>
              <Button
                kind="line"
                onClick={() => {
                  setOpen(false)
                  window.print()
                }}
              >
                Print run sheet
              </Button>
              <span className={text.fact}>One page for the lectern, with room to write</span>
            </li>
          </ul>
        </Dialog>
      )}
    </>
  )
}
