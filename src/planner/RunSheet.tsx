import { createPortal } from 'react-dom'
import { paperSpells } from '../agenda/paperSpells.ts'
import { clockTime } from '../core/index.ts'
import type { Role, Rundown, Segment } from '../core/index.ts'
import { dateInWords } from '../ui/dateInWords.ts'
import { minutesText } from '../ui/parseMinutes.ts'
import styles from './RunSheet.module.css'

/** An empty cell. */
const NOTHING = '\u00a0'

const ROLES: Readonly<Record<Role, string>> = {
  chair: 'Chair: ',
  moderator: 'Moderator: ',
  panelist: '',
  speaker: '',
  discussant: 'Discussant: ',
}

const limitsOf = ({ shortest, ringFenced }: Segment): string =>
  [
    ...(ringFenced ? ['Ring-fenced'] : []),
    ...(shortest === null ? [] : [`At least ${minutesText(shortest)} min`]),
  ].join(' · ')

const People = ({ segment, rundown }: { segment: Segment; rundown: Rundown }) => (
  <ul className={styles.people}>
    {segment.turns.map(({ speaker: id, role, talk, planned }, i) => {
      const speaker = rundown.speakers.find((each) => each.id === id)
      const office = [speaker?.position, speaker?.affiliation].filter(Boolean).join(', ')
      return (
        speaker && (
          <li key={i} dir="auto">
            {ROLES[role]}
            <b>{speaker.name}</b>
            {office !== '' && `, ${office}`}
            {planned !== null && ` (${minutesText(planned)} min)`}
            {talk !== null && <i> “{talk}”</i>}
          </li>
        )
      )
    })}
  </ul>
)

/**
 * The plan on paper, for the lectern: when each segment begins, how long it is, who speaks, and room to write down how it went.
 * It is never seen on a screen; printing the page prints this and nothing else.
 */
export const RunSheet = ({ rundown }: { rundown: Rundown }) => {
  const { title, date, start, hardStop, timeZone, place, segments } = rundown
  const spells = paperSpells(rundown)
  const span = [start, hardStop].flatMap((clock) => (clock === null ? [] : clockTime(clock, rundown))).join(' – ')
  const facts = [
    dateInWords(date, 'full'),
    span === '' ? null : start === null ? `until ${span}` : span,
    timeZone,
    place,
  ].filter((fact) => fact !== null)
  return createPortal(
    <article className={styles.sheet}>
      <header>
        <h1 dir="auto">{title}</h1>
        <p dir="auto">{facts.join(' · ')}</p>
      </header>
      <table>
        <thead>
          <tr>
            <th>Start</th>
            <th className={styles.figure}>Min</th>
            <th>Segment</th>
            <th className={styles.asRun}>As run</th>
          </tr>
        </thead>
        <tbody>
          {segments.map((segment, i) => {
            const spell = spells[i] ?? null
            return (
              <tr key={segment.id}>
                <td>{spell && clockTime(spell.from, rundown)}</td>
                <td className={styles.figure}>{segment.planned === null ? 'open' : minutesText(segment.planned)}</td>
                <td>
                  <b dir="auto">{segment.title}</b>
                  <People segment={segment} rundown={rundown} />
                  {segment.prompts.length > 0 && (
                    <ul className={styles.prompts}>
                      {segment.prompts.map((prompt, n) => (
                        <li key={n} dir="auto">
                          {prompt}
                        </li>
                      ))}
                    </ul>
                  )}
                  {segment.note !== null && <p dir="auto">{segment.note}</p>}
                  {limitsOf(segment) !== '' && <p>{limitsOf(segment)}</p>}
                </td>
                <td className={styles.asRun}>{NOTHING}</td>
              </tr>
            )
          })}
          {hardStop !== null && (
            <tr className={styles.stop}>
              <td>{clockTime(hardStop, rundown)}</td>
              <td>{NOTHING}</td>
              <td>
                <b>Hard stop</b>
              </td>
              <td className={styles.asRun}>{NOTHING}</td>
            </tr>
          )}
        </tbody>
      </table>
    </article>,
    document.body,
  )
}
