import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { ACCEPTED } from '../agenda/accepted.ts'
import { exampleRundown } from '../agenda/exampleRundown.ts'
import { isTooLong } from '../agenda/isTooLong.ts'
import { speakerName, type Rundown, type Segment } from '../core/index.ts'
import { Button } from '../ui/Button.tsx'
import { Digits } from '../ui/Digits.tsx'
import { takeLongText } from '../ui/takeLongText.ts'
import { pastedHtml } from '../ui/pastedHtml.ts'
import text from '../ui/text.module.css'
import gauge from './Gauge.module.css'
import styles from './FirstVisit.module.css'
import answerLine from './AnswerLine.module.css'
import { NoticeText } from './AnswerLine.tsx'
import type { Notice } from './consoleProps.ts'
import { lengthInWords } from './signed.ts'
import { useKey } from './useKey.ts'

const surname = (rundown: Rundown, id: string): string =>
  rundown.speakers
    .find((of) => of.id === id)
    ?.name.split(' ')
    .slice(1)
    .join(' ') ?? ''

const people = (rundown: Rundown, { turns }: Segment): string => {
  if (turns.length === 1) return speakerName(rundown, turns[0]?.speaker) ?? ''
  const names = (leads: boolean) =>
    turns
      .filter(({ role }) => (role === 'moderator' || role === 'chair') === leads)
      .map(({ speaker }) => surname(rundown, speaker))
      .join(', ')
  return [names(false), names(true) && `moderator ${names(true)}`].filter(Boolean).join('; ')
}

type Props = {
  openImport(from?: string | File): void
  openPlanner(): void
  onExample(rundown: Rundown): void
  notice: Notice | null
  field: RefObject<HTMLTextAreaElement | null>
}

/** Rich text with a structure, as a file without a name; a file; or plain text. */
const pastedIn = (clipboard: DataTransfer | null): File | string => {
  const html = pastedHtml(clipboard)
  // A table out of a spreadsheet comes with a picture of itself.
  if (html !== null) return new File([html], '')
  return clipboard?.files[0] ?? clipboard?.getData('text/plain') ?? ''
}

/** An empty console says what it is for, and offers three ways on. */
export const FirstVisit = ({ openImport, openPlanner, onExample, notice, field }: Props) => {
  const importKey = useKey('import')
  const file = useRef<HTMLInputElement>(null)
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const pasted = pastedIn(event.clipboardData)
    const taken = event.target instanceof Element && event.target.closest('input, textarea, dialog')
    if (event.defaultPrevented || taken || document.querySelector('dialog[open]')) return
    if (typeof pasted === 'string' && pasted.trim() === '') return
    event.preventDefault()
    openImport(pasted)
  })
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => paste(event)
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])
  const refuse = useEffectEvent((value: string): boolean => {
    const tooLong = isTooLong(value)
    // There it is said why.
    if (tooLong) openImport(value)
    return tooLong
  })
  useEffect(() => (field.current ? takeLongText(field.current, (value) => refuse(value)) : undefined), [field])
  return (
    <>
      <div className={styles.gauges}>
        <section className={gauge.segment}>
          <div className={gauge.field} data-level="ready">
            <div className={gauge.label}>
              <h2 className={gauge.title}>Rostrum</h2>
              <p className={`${text.small} ${text.fact}`}>A session that ends when it promised to.</p>
            </div>
            <Digits className={`${gauge.digits} ${styles.digits}`} label="Time remaining" text="–:––" />
          </div>
        </section>
        <section className={gauge.floor}>
          <div className={gauge.field} data-level="ready">
            <div className={gauge.label}>
              <h2 className={gauge.title}>Your data stays here</h2>
              <p className={`${text.small} ${text.fact}`}>On this laptop, without an account. Works with no network.</p>
            </div>
          </div>
        </section>
      </div>
      <section className={`${answerLine.answer} ${styles.offer}`}>
        <p className={answerLine.sentence}>Bring an agenda, plan one, or try the example.</p>
        <div className={answerLine.rest}>
          {notice ? <NoticeText notice={notice} /> : <p className={text.fact}>Nothing runs until you press Start.</p>}
        </div>
      </section>
      <div className={styles.choice}>
        <section>
          <div className={styles.head}>
            <b>Your agenda</b>
          </div>
          <textarea
            ref={field}
            className={styles.drop}
            aria-label="Your agenda"
            spellCheck={false}
            placeholder={
              'Paste the agenda as it is, or drop its file anywhere on this page: Word, PDF, Excel, a calendar, or text.\n\nYou see what was read, and what was doubted, before anything is used.'
            }
            onPaste={(event) => {
              const pasted = pastedIn(event.clipboardData)
              if ((typeof pasted === 'string' && pasted.trim() === '') || event.currentTarget.value !== '') return
              event.preventDefault()
              openImport(pasted)
            }}
          />
          <div className={styles.acts}>
            <Button kind="primary" keys={importKey} onClick={() => openImport(field.current?.value || undefined)}>
              Import agenda
            </Button>
            <Button kind="line" onClick={() => file.current?.click()}>
              Choose a file
            </Button>
            <Button kind="line" onClick={openPlanner}>
              Plan from scratch
            </Button>
            <input
              ref={file}
              type="file"
              hidden
              accept={ACCEPTED}
              onChange={(event) => {
                const chosen = event.currentTarget.files?.[0]
                if (chosen) openImport(chosen)
                event.currentTarget.value = ''
              }}
            />
          </div>
        </section>
        <section>
          <div className={styles.head}>
            <b>
              Example: a side event in Vienna, {exampleRundown.start} to {exampleRundown.hardStop}
            </b>
          </div>
          <table className={styles.example}>
            <tbody>
              {exampleRundown.segments.map((segment) => (
                <tr key={segment.id}>
                  <td>{segment.title}</td>
                  <td className={text.fact}>{people(exampleRundown, segment)}</td>
                  <td className={text.figure}>{lengthInWords(segment.planned)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className={styles.acts}>
            <Button kind="line" onClick={() => onExample(exampleRundown)}>
              Open the example
            </Button>
          </div>
        </section>
      </div>
    </>
  )
}
