import { useState } from 'react'
import type { Finding } from '../agenda/finding.ts'
import type { Rundown, Segment, Speaker } from '../core/index.ts'
import { Button } from '../ui/Button.tsx'
import { isolated, joined } from '../ui/isolated.ts'
import text from '../ui/text.module.css'
import styles from './ImportAgenda.module.css'
import { minutesText, parseMinutes } from './parseMinutes.ts'
import { paperTimes, type Revision } from './revision.ts'

/** Two thousand segments would take seconds to draw; nobody looks through them here. */
const FIRST = 150

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const dateInWords = (date: string): string =>
  `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`

const when = ({ date, start, hardStop, timeZone }: Rundown): string => {
  const span =
    start === null ? hardStop && `until ${hardStop}` : hardStop === null ? `from ${start}` : `${start} to ${hardStop}`
  return [date && dateInWords(date), span, timeZone?.split('/').at(-1)?.replaceAll('_', ' ')].filter(Boolean).join(', ')
}

const ROLES = {
  chair: 'chair',
  moderator: 'moderator',
  discussant: 'discussant',
  panelist: null,
  speaker: null,
} as const

type Person = { key: string; line: string }
const people = ({ turns }: Segment, speakers: ReadonlyMap<string, Speaker>): readonly Person[] =>
  turns.map(({ speaker: id, role, talk }, index) => {
    const speaker = speakers.get(id)
    const who = joined([speaker?.name ?? id, ROLES[role], speaker?.position, speaker?.affiliation], ', ')
    return { key: `${id} ${index}`, line: talk === null ? who : `${who} · ${isolated(talk)}` }
  })

type Props = {
  read: Rundown
  /** `read` with what was typed. */
  rundown: Rundown
  findings: readonly Finding[]
  revision: Revision
  onRevise: (revision: Revision) => void
  /** Enter was pressed in a field. */
  onDone: () => void
}

const settled = (finding: Finding, rundown: Rundown, revision: Revision): boolean => {
  const { segment, kind } = finding
  if (segment === undefined || !(kind === 'no-duration' || kind === 'unallotted')) return false
  return (
    Object.hasOwn(revision.lengths, segment) &&
    rundown.segments.some(({ id, planned }) => id === segment && planned !== null)
  )
}

/** Doubts first, then everything that would go live, with what can be changed. */
export const WhatWasRead = ({ read, rundown, findings, revision, onRevise, onDone }: Props) => {
  const [all, setAll] = useState(false)
  const { starts } = paperTimes(rundown)
  const speakers = new Map(rundown.speakers.map((speaker) => [speaker.id, speaker]))
  const shown = all ? rundown.segments : rundown.segments.slice(0, FIRST)
  const field = (name: string, value: string, change: (value: string) => void, placeholder: string) => (
    <label className={styles.minutes}>
      <input
        aria-label={name}
        value={value}
        placeholder={placeholder}
        inputMode="text"
        autoComplete="off"
        aria-invalid={parseMinutes(value) === 'unclear' || undefined}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          onDone()
        }}
      />
      <span className={text.small}>min</span>
    </label>
  )
  return (
    <section className={styles.read} aria-label="What was read">
      <div className={styles.doubtsHead}>
        <b>{findings.length === 0 ? 'No doubts' : findings.length === 1 ? '1 doubt' : `${findings.length} doubts`}</b>
        <span className={`${text.small} ${text.fact}`}>nothing was invented</span>
      </div>
      {findings.length > 0 && (
        <ol className={styles.doubts}>
          {findings.map((finding, index) => (
            <li key={index} data-settled={settled(finding, rundown, revision) || undefined}>
              <b className={styles.number}>{index + 1}</b>
              <p>
                {finding.message}
                {finding.line !== undefined && (
                  <span className={`${text.small} ${text.fact}`}> line {finding.line}</span>
                )}
              </p>
              {settled(finding, rundown, revision) && <span className={`${text.small} ${text.fact}`}>settled</span>}
            </li>
          ))}
        </ol>
      )}
      <div className={styles.head}>
        <b>What was read</b>
        <span>{when(rundown)}</span>
      </div>
      <p className={styles.name}>
        <bdi>{rundown.title}</bdi>
        {rundown.place !== null && <span className={text.fact}> · {isolated(rundown.place)}</span>}
      </p>
      <ol className={styles.segments}>
        {shown.map((segment, index) => {
          const was = read.segments[index]?.planned ?? null
          const numbers = findings.flatMap((finding, n) => (finding.segment === segment.id ? [n + 1] : []))
          return (
            <li key={segment.id}>
              <span className={text.fact}>{starts[index] ?? '–'}</span>
              <div className={styles.segment}>
                <b>
                  <bdi>{segment.title}</bdi>
                  {numbers.map((number) => (
                    <span key={number} className={styles.number}>
                      {number}
                    </span>
                  ))}
                </b>
                {people(segment, speakers).map(({ key, line }) => (
                  <span key={key} className={`${text.small} ${text.fact} ${text.oneLine}`} dir="auto" title={line}>
                    {line}
                  </span>
                ))}
                {segment.prompts.length > 0 && (
                  <span className={`${text.small} ${text.fact}`}>
                    {segment.prompts.length === 1 ? '1 question' : `${segment.prompts.length} questions`} for the panel
                  </span>
                )}
                {!segment.stated && segment.planned !== null && (
                  <span className={`${text.small} ${text.fact}`}>derived, not written</span>
                )}
                {segment.planned === null && (
                  <span className={styles.least}>
                    <span className={text.small}>keep at least</span>
                    {field(
                      `Keep at least for ${segment.title}`,
                      revision.shortest[segment.id] ?? minutesText(segment.shortest),
                      (value) => onRevise({ ...revision, shortest: { ...revision.shortest, [segment.id]: value } }),
                      '0',
                    )}
                  </span>
                )}
              </div>
              {field(
                `Minutes for ${segment.title}`,
                revision.lengths[segment.id] ?? minutesText(was),
                (value) => onRevise({ ...revision, lengths: { ...revision.lengths, [segment.id]: value } }),
                'open',
              )}
            </li>
          )
        })}
      </ol>
      {shown.length < rundown.segments.length && (
        <Button kind="line" onClick={() => setAll(true)}>
          {`Show ${rundown.segments.length - shown.length} more`}
        </Button>
      )}
    </section>
  )
}
