import { useState } from 'react'
import { duration } from '../core/index.ts'
import type { Duration, Rundown, Segment, Speaker } from '../core/index.ts'
import { Button } from '../ui/Button.tsx'
import { isolated, joined } from '../ui/isolated.ts'
import text from '../ui/text.module.css'
import styles from './ImportAgenda.module.css'
import { minutesText, parseMinutes } from '../ui/parseMinutes.ts'
import type { Doubt } from './doubts.ts'
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
  doubts: readonly Doubt[]
  revision: Revision
  onRevise: (revision: Revision) => void
  /** Shows a line of the text; `null`: it has changed. */
  onShow: ((line: number) => void) | null
  /** Enter was pressed in a field. */
  onDone: () => void
}

const counted = (doubts: readonly Doubt[]): string => {
  const left = doubts.filter(({ settled }) => !settled).length
  if (left === 0) return 'No doubts'
  return left === 1 ? '1 doubt' : `${left} doubts`
}

/** Whether an open segment keeps what it is to keep, out of what is left for all that are open. */
const keeps = (segments: readonly Segment[], left: Duration | null): string | null => {
  const open = segments.filter(({ planned }) => planned === null)
  const least = open.reduce((sum, { shortest }) => sum + (shortest ?? 0), 0)
  if (left === null || least === 0) return null
  const shown = `${minutesText(duration(Math.max(0, left)))} min left${open.length > 1 ? ' for all that are open' : ''}`
  return least <= left ? `met: ${shown}` : `not met: ${shown}`
}

/** Doubts first, then everything that would go live, with what can be changed. */
export const WhatWasRead = ({ read, rundown, doubts, revision, onRevise, onShow, onDone }: Props) => {
  const [all, setAll] = useState(false)
  const { starts, unallotted } = paperTimes(rundown)
  const kept = keeps(rundown.segments, unallotted)
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
        <b>{counted(doubts)}</b>
        <span className={`${text.small} ${text.fact}`}>nothing was invented</span>
      </div>
      {doubts.length > 0 && (
        <ol className={styles.doubts}>
          {doubts.map(({ message, line, settled }, index) => (
            <li key={index} data-settled={settled || undefined}>
              <b className={styles.number}>{index + 1}</b>
              <p>{message}</p>
              {settled ? (
                <span className={`${text.small} ${text.fact}`}>settled</span>
              ) : (
                line !== undefined && (
                  <Button kind="quiet" small disabled={onShow === null} onClick={() => onShow?.(line)}>
                    {`Line ${line}`}
                  </Button>
                )
              )}
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
          const numbers = doubts.flatMap((doubt, n) => (doubt.segment === segment.id && !doubt.settled ? [n + 1] : []))
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
                    {segment.shortest !== null && kept !== null && <span className={text.small}>{kept}</span>}
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
