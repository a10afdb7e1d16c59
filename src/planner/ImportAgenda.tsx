import {
  type ClipboardEvent,
  type DragEvent,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { ACCEPTED } from '../agenda/accepted.ts'
import { htmlText } from '../agenda/htmlText.ts'
import { isTooLong } from '../agenda/isTooLong.ts'
import { MOST_OPENED, openDocument } from '../agenda/openDocument.ts'
import { readAgenda, type ReadAgenda } from '../agenda/readAgenda.ts'
import { TOO_LONG } from '../agenda/whyUnreadable.ts'
import { clockTime, emptySession, tame, type Rundown } from '../core/index.ts'
import { Button } from '../ui/Button.tsx'
import { counted } from '../ui/counted.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { pastedHtml } from '../ui/pastedHtml.ts'
import text from '../ui/text.module.css'
import styles from './ImportAgenda.module.css'
import { SourceText, type Source } from './SourceText.tsx'
import { WhatWasRead } from './WhatWasRead.tsx'
import { chosenPart, sessionsOf } from './chosenPart.ts'
import { placesIn } from './documentPlaces.ts'
import { doubts } from './doubts.ts'
import { withoutBlank } from './editRundown.ts'
import { paperTimes } from './paperTimes.ts'
import { minutesText } from '../ui/parseMinutes.ts'
import { RunningHead } from '../ui/RunningHead.tsx'
import { usePreference } from '../ui/rostrum.ts'
import { useHistory } from './useHistory.ts'
import { usePlan } from './usePlan.ts'

type Props = {
  /** Gives why the rundown can't be used now, in words; `null`: it is in use. */
  onUse: (rundown: Rundown) => string | null
  onClose: () => void
  /** Read at once. */
  initialText?: string | undefined
  initialFile?: File | undefined
}

/** What was read, as it is corrected. */
type Reading = {
  readonly agenda: ReadAgenda
  /** Which of the sessions in it. */
  readonly chosen: number
  readonly rundown: Rundown
  /** The text was changed since. */
  readonly changed: boolean
}

/** What was typed and corrected outlives the dialog until it is used: closing it must not lose an agenda. */
const kept = { text: '', fileName: '', reading: null as Reading | null }

const pastedTooLong = (stays: boolean): string =>
  `What was pasted is too long for an agenda: ${TOO_LONG}. It was left out${stays ? ', and the text that was here stays' : ''}. ` +
  'Copy the part that holds the agenda and paste only that.'

const leftOut = (file: File): string =>
  `${tame(file.name, LONGEST_NAME)} was left out: you typed while it was being opened. Choose it again to have it in place of the text.`

const CHANGED = 'The text was changed since: read it again, or use what was read before.'

const NOTHING_READ = emptySession.rundown

/** So much of a file's name is said. */
const LONGEST_NAME = 80
const LONGEST_SENTENCE = 400

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
  return `${what.join(', ')}.${rundown.hardStop === null ? '' : ` Ends ${clockTime(rundown.hardStop, rundown)}.`}`
}

/**
 * Brings an agenda into a rundown: the text, to be corrected where it stands, and beside it what was read from it, doubts
 * first. Nothing is used unseen.
 */
const ImportAgenda = ({ onUse, onClose, initialText, initialFile }: Props) => {
  const source = useRef<Source>(null)
  const use = useRef<HTMLDivElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const [begun] = useState(() => (initialText || initialFile ? null : kept.reading))
  const [agenda, setAgenda] = useState(begun?.agenda ?? null)
  const [chosen, setChosen] = useState(begun?.chosen ?? 0)
  const edited = useHistory(begun?.rundown ?? NOTHING_READ)
  /** How often a text came here as a whole. */
  const [brought, setBrought] = useState(0)
  /** How often something was read: each time the way on is to use it. */
  const [reads, setReads] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  const [fileName, setFileName] = useState(kept.fileName)
  const [initial] = useState(kept.text)
  const [changed, setChanged] = useState(begun?.changed ?? false)
  /** What is being done with a file, in a sentence. */
  const [progress, setProgress] = useState<string | null>(null)
  /** The file that is being opened. */
  const opening = useRef<File | null>(null)
  /** The line of what is pointed at. */
  const [pointed, setPointed] = useState<number | null>(null)
  const plan = usePlan(edited.present, (rundown) => {
    setProblem(null)
    edited.put(rundown)
    return null
  })

  const hours = usePreference((preferences) => preferences.hours)
  const asLiked = (rundown: Rundown): Rundown => (hours === 12 ? { ...rundown, hours } : rundown)

  const present = (result: ReadAgenda, begin: (rundown: Rundown) => void) => {
    const found = result.rundown.segments.length > 0
    setChosen(0)
    begin(asLiked(chosenPart(result, 0).rundown))
    plan.forget()
    setChanged(false)
    setAgenda(found ? result : null)
    if (opening.current === null) setProgress(null)
    setProblem(found ? null : (result.findings[0]?.message ?? 'No segment was found in this text.'))
    if (found && agenda === null) setBrought((count) => count + 1)
    if (found) setReads((count) => count + 1)
    else source.current?.focus()
  }
  const read = () =>
    present(
      readAgenda(kept.text, kept.fileName === '' ? {} : { fileName: kept.fileName }),
      // What was corrected before can be had back.
      edited.undo ? edited.put : edited.begin,
    )
  const refuse = (words: string): boolean => {
    const tooLong = isTooLong(words)
    if (tooLong) setProblem(pastedTooLong(kept.text !== ''))
    return tooLong
  }
  const take = (words: string, name: string, result: ReadAgenda) => {
    kept.text = words
    kept.fileName = name
    setFileName(name)
    source.current?.set(words)
    setBrought((count) => count + 1)
    present(result, edited.begin)
  }
  const takeFile = async (file: File) => {
    const called = tame(file.name, LONGEST_NAME)
    opening.current = file
    setProblem(null)
    setProgress(null)
    const tell = (sentence: string | null) => {
      // Another file was chosen since.
      if (opening.current === file) setProgress(sentence)
    }
    const refuseFile = (why: string) => {
      if (opening.current !== file) return
      opening.current = null
      setProgress(null)
      setProblem(why)
    }
    if (file.size > MOST_OPENED) {
      const megabytes = (file.size / 1_000_000).toFixed(0)
      return refuseFile(
        `${called} has ${megabytes} MB, too much for an agenda: it was not opened. Copy the part with the agenda and paste it here.`,
      )
    }
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const opened = await openDocument({ name: file.name, bytes }, tell)
      if (opening.current !== file) return
      if (typeof opened === 'string') return refuseFile(tame(opened, LONGEST_SENTENCE))
      // A file that can't be read must not take the place of what was typed.
      const result = readAgenda(opened.text, { fileName: file.name })
      if (result.lines.length === 0)
        return refuseFile(`${called}: ${result.findings[0]?.message ?? 'it could not be read.'}`)
      opening.current = null
      take(opened.text, file.name, result)
    } catch {
      refuseFile(`${called} could not be opened. Open it in its own program, copy the agenda and paste it here.`)
    }
  }
  /** A table of a page or a word processor keeps its columns, which its plain text has lost. */
  const paste = (event: ClipboardEvent) => {
    const html = pastedHtml(event.clipboardData)
    const words = html === null || isTooLong(html) ? '' : htmlText(html)
    if (words === '' || !(event.target instanceof HTMLTextAreaElement)) return
    event.preventDefault()
    // Old, and the one way that can be undone.
    document.execCommand('insertText', false, words)
  }

  useLayoutEffect(() => {
    kept.reading = agenda && { agenda, chosen, rundown: edited.present, changed }
  }, [agenda, chosen, edited.present, changed])
  // What is still being opened then must not take the place of what is typed the next time.
  useEffect(() => () => void (opening.current = null), [])
  const begin = useEffectEvent(() => {
    if (initialFile) void takeFile(initialFile)
    else if (initialText !== undefined && initialText !== '' && !refuse(initialText))
      take(initialText, '', readAgenda(initialText))
  })
  useLayoutEffect(() => {
    source.current?.focus()
    begin()
  }, [])
  useLayoutEffect(() => {
    if (reads > 0) use.current?.querySelector('button')?.focus()
  }, [reads])
  // A text seen for the first time opens where something was read; one that is being corrected stays where it is.
  const open = useEffectEvent(() => {
    const first = agenda?.lines.find(({ as }) => as !== null)?.number
    if (first !== undefined) source.current?.show(first)
  })
  useLayoutEffect(() => open(), [brought])

  const drop = (event: DragEvent) => {
    event.stopPropagation()
    const file = event.dataTransfer.files[0]
    if (!file) return
    event.preventDefault()
    void takeFile(file)
  }

  const part = useMemo(() => agenda && chosenPart(agenda, chosen), [agenda, chosen])
  const rundown = agenda && plan.rundown
  const places = useMemo(() => agenda && part && placesIn(agenda, part.rundown), [agenda, part])
  const doubted = useMemo(() => (part ? doubts(part, plan.rundown) : []), [part, plan.rundown])
  const choose = (index: number) => {
    if (!agenda) return
    setChosen(index)
    edited.begin(asLiked(chosenPart(agenda, index).rundown))
    plan.forget()
  }
  const useIt = () => {
    const finished = plan.finished()
    // What can't be understood is told where it stands.
    const refused = finished
      ? onUse(withoutBlank(finished))
      : 'Something that was typed is not clear: correct what is marked.'
    setProblem(refused)
    if (refused !== null) return
    kept.reading = null
    onClose()
  }

  return (
    <Dialog
      name="Import agenda"
      onClose={onClose}
      className={styles.dialog}
      head={
        <>
          <span className={`${text.small} ${text.fact} ${styles.origin}`}>
            <bdi>{tame(fileName, LONGEST_NAME)}</bdi>
          </span>
          <RunningHead />
        </>
      }
      foot={
        <>
          <Button kind="line" onClick={() => picker.current?.click()}>
            Choose a file
          </Button>
          <Button kind={rundown && !changed ? 'line' : 'primary'} onClick={read}>
            Read agenda
          </Button>
          <p
            className={problem === null ? text.fact : styles.problem}
            role={problem !== null ? 'alert' : progress !== null ? 'status' : undefined}
          >
            {problem ?? progress ?? (rundown ? (changed ? CHANGED : summary(rundown)) : '')}
          </p>
          {rundown && (
            <div ref={use}>
              <Button kind={changed ? 'line' : 'primary'} keys="Enter" onClick={useIt}>
                Use this rundown
              </Button>
            </div>
          )}
        </>
      }
    >
      <div
        className={styles.panes}
        data-read={agenda !== null || undefined}
        onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
        onDrop={drop}
      >
        <section className={styles.source} aria-label="Source" onPasteCapture={paste}>
          {agenda && (
            <div className={styles.head}>
              <b>Agenda text</b>
              <span>{changed ? 'changed since it was read' : 'read as'}</span>
            </div>
          )}
          <SourceText
            source={source}
            initial={initial}
            lines={changed ? null : (agenda?.lines ?? null)}
            doubts={doubted}
            pointed={changed ? null : pointed}
            refuse={refuse}
            onChange={(value) => {
              kept.text = value
              kept.fileName = ''
              setFileName('')
              setProblem(null)
              setChanged(true)
              if (opening.current) setProgress(leftOut(opening.current))
              opening.current = null
            }}
          />
        </section>
        {agenda && part && places && (
          <WhatWasRead
            plan={plan}
            undo={edited.undo}
            redo={edited.redo}
            doubts={doubted}
            places={{
              ...places,
              show: changed ? null : (line) => source.current?.goTo(line),
              point: setPointed,
            }}
            sessions={sessionsOf(agenda).map(asLiked)}
            chosen={chosen}
            onChoose={choose}
          />
        )}
        <input
          ref={picker}
          type="file"
          hidden
          accept={ACCEPTED}
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
