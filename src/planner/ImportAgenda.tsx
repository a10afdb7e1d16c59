import { type DragEvent, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { readAgenda, type ReadAgenda } from '../agenda/readAgenda.ts'
import { MOST_CHARACTERS } from '../agenda/whyUnreadable.ts'
import { tame, type Rundown } from '../core/index.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import text from '../ui/text.module.css'
import styles from './ImportAgenda.module.css'
import { SourceLines } from './SourceLines.tsx'
import { WhatWasRead } from './WhatWasRead.tsx'
import { paperTimes, revise, unclearSegment, UNREVISED, type Revision } from './revision.ts'
import { minutesText } from './parseMinutes.ts'

type Props = {
  /** Gives why the rundown can't be used now, in words; `null`: it is in use. */
  onUse: (rundown: Rundown) => string | null
  onClose: () => void
  /** Read at once. */
  initialText?: string | undefined
  initialFile?: File | undefined
  /** The remaining time of the session that runs below; unset: none runs. */
  runningTime?: string | undefined
}

/** A text beyond this many bytes can't be one that is read; it is not even opened. */
const MOST_BYTES = 4 * MOST_CHARACTERS

/** What was typed outlives the dialog: closing it must not lose an agenda. */
const kept = { text: '', fileName: '' }

/** So much of a file's name is said. */
const LONGEST_NAME = 80

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

const summary = (rundown: Rundown): string => {
  const prompts = rundown.segments.reduce((sum, segment) => sum + segment.prompts.length, 0)
  const what = [
    counted(rundown.segments.length, 'segment'),
    counted(rundown.speakers.length, 'person', 'people'),
    counted(prompts, 'question'),
  ]
  const { unallotted } = paperTimes(rundown)
  if (unallotted !== null && unallotted < 0)
    return `${what.join(', ')}. ${minutesText(unallotted).replace('-', '')} min too long.`
  return `${what.join(', ')}.${rundown.hardStop === null ? '' : ` Ends ${rundown.hardStop}.`}`
}

/** Brings an agenda into a rundown: first the text, then what was read from it, doubts first. Nothing is used unseen. */
const ImportAgenda = ({ onUse, onClose, initialText, initialFile, runningTime }: Props) => {
  const field = useRef<HTMLTextAreaElement>(null)
  const use = useRef<HTMLDivElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const [agenda, setAgenda] = useState<ReadAgenda | null>(null)
  const [revision, setRevision] = useState<Revision>(UNREVISED)
  const [problem, setProblem] = useState<string | null>(null)
  const [fileName, setFileName] = useState(kept.fileName)

  const read = () => {
    const result = readAgenda(kept.text, kept.fileName === '' ? {} : { fileName: kept.fileName })
    const found = result.rundown.segments.length > 0
    setRevision(UNREVISED)
    setAgenda(found ? result : null)
    setProblem(found ? null : (result.findings[0]?.message ?? 'No segment was found in this text.'))
  }
  const take = (words: string, name: string) => {
    kept.text = words
    kept.fileName = name
    setFileName(name)
    if (field.current) field.current.value = words
    read()
  }
  const takeFile = async (file: File) => {
    const called = tame(file.name, LONGEST_NAME)
    if (file.size > MOST_BYTES) {
      const megabytes = (file.size / 1_000_000).toFixed(1)
      return setProblem(
        `${called} has ${megabytes} MB, too much for an agenda: it was not opened. Copy the part with the agenda and paste it here.`,
      )
    }
    try {
      const words = await file.text()
      // A file that can't be read must not take the place of what was typed.
      const result = readAgenda(words, { fileName: file.name })
      if (result.lines.length === 0)
        return setProblem(`${called}: ${result.findings[0]?.message ?? 'it could not be read.'}`)
      take(words, file.name)
    } catch {
      setProblem(`${called} could not be opened. Open it in its own program, copy the agenda and paste it here.`)
    }
  }

  const begin = useEffectEvent(() => {
    if (initialFile) void takeFile(initialFile)
    else if (initialText !== undefined && initialText !== '') take(initialText, '')
  })
  useLayoutEffect(() => begin(), [])
  useLayoutEffect(() => {
    if (agenda) use.current?.querySelector('button')?.focus()
    else field.current?.focus()
  }, [agenda])

  const drop = (event: DragEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const file = event.dataTransfer.files[0]
    if (file) void takeFile(file)
  }

  const rundown = agenda && revise(agenda.rundown, revision)
  const useIt = () => {
    if (!agenda || !rundown) return
    const unclear = unclearSegment(agenda.rundown, revision)
    const refused = unclear
      ? `The minutes for ${unclear.title} are not clear: write 7, 7:30 or 1h, or leave them empty.`
      : onUse(rundown)
    setProblem(refused)
    if (refused === null) onClose()
  }

  return (
    <Dialog
      name="Import agenda"
      onClose={onClose}
      className={styles.dialog}
      head={
        <span className={`${text.small} ${text.fact} ${styles.origin}`}>
          <bdi>{tame(fileName, LONGEST_NAME)}</bdi>
          {runningTime !== undefined && <b className={styles.running}>{runningTime}</b>}
        </span>
      }
      foot={
        agenda && rundown ? (
          <>
            <Button kind="line" onClick={() => setAgenda(null)}>
              Back to the text
            </Button>
            <p className={problem === null ? text.fact : styles.problem} role={problem === null ? undefined : 'alert'}>
              {problem ?? summary(rundown)}
            </p>
            <div ref={use}>
              <Button kind="primary" keys="Enter" onClick={useIt}>
                Use this rundown
              </Button>
            </div>
          </>
        ) : (
          <>
            <Button kind="line" onClick={() => picker.current?.click()}>
              Choose a file
            </Button>
            <p className={problem === null ? text.fact : styles.problem} role={problem === null ? undefined : 'alert'}>
              {problem ?? ''}
            </p>
            <Button kind="primary" onClick={read}>
              Read agenda
            </Button>
          </>
        )
      }
    >
      <div className={agenda ? styles.panes : styles.text} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        {agenda && rundown ? (
          <>
            <SourceLines lines={agenda.lines} findings={agenda.findings} />
            <WhatWasRead
              read={agenda.rundown}
              rundown={rundown}
              findings={agenda.findings}
              revision={revision}
              onRevise={(changed) => {
                setProblem(null)
                setRevision(changed)
              }}
              onDone={() => use.current?.querySelector('button')?.focus()}
            />
          </>
        ) : (
          <textarea
            ref={field}
            className={styles.field}
            aria-label="Agenda text"
            defaultValue={kept.text}
            spellCheck={false}
            placeholder={'Paste the agenda as it is, or drop a .md or .txt file here.'}
            onInput={(event) => {
              kept.text = event.currentTarget.value
              kept.fileName = ''
              setFileName('')
              setProblem(null)
            }}
          />
        )}
        <input
          ref={picker}
          type="file"
          hidden
          accept=".md,.txt,.markdown,text/plain,text/markdown"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (file) void takeFile(file)
          }}
        />
      </div>
    </Dialog>
  )
}

export default ImportAgenda
