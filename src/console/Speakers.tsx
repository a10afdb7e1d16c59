import { memo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Speaker } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { KeyCap } from '../ui/KeyCap.tsx'
import { digitsText } from '../ui/digitsText.ts'
import { joined } from '../ui/isolated.ts'
import { useShown } from '../ui/rostrum.ts'
import text from '../ui/text.module.css'
import styles from './Speakers.module.css'
import { useActions } from './useActions.ts'

/** Whom the list shows: those of the running segment in their order; where it names nobody, everybody. Ids. */
export const listedSpeakers = ({ session, readout }: Moment): readonly string[] => {
  const known = new Set(session.rundown.speakers.map(({ id }) => id))
  const named = new Set((readout.segment?.turns ?? []).map(({ speaker }) => speaker).filter((id) => known.has(id)))
  return [...(named.size > 0 ? named : known)]
}

const ROLES = {
  chair: 'Chair',
  moderator: 'Moderator',
  discussant: 'Discussant',
  panelist: null,
  speaker: null,
} as const

const officeOf = ({ session, readout }: Moment, speaker: Speaker): string => {
  const everywhere = [readout.segment, ...session.rundown.segments].flatMap((segment) => segment?.turns ?? [])
  const role = everywhere.find((turn) => turn.speaker === speaker.id)?.role
  return joined([role === undefined ? null : ROLES[role], speaker.affiliation ?? speaker.position], ', ')
}

const airtime = ({ readout }: Moment, id: string) => readout.airtime.find(({ speaker }) => speaker.id === id)

const Airtime = ({ id }: { id: string }) => {
  const total = useShown((moment) => {
    const of = airtime(moment, id)
    return of && of.turns > 0 ? digitsText(of.total, 'elapsed') : '–'
  })
  // In percent of the longest: a bar moves when it can be seen to.
  const width = useShown((moment) => {
    const longest = Math.max(1, ...moment.readout.airtime.map((of) => of.total))
    return Math.round(((airtime(moment, id)?.total ?? 0) / longest) * 100)
  })
  return (
    <>
      <span className={styles.bar} aria-hidden>
        {width > 0 && <u style={{ width: `${width}%` }} />}
      </span>
      <span className={styles.total}>{total}</span>
    </>
  )
}

/** From here on a time takes two figures more. */
const HOUR = 3_600_000

const underWay = ({ readout }: Moment): boolean => readout.phase === 'running' || readout.phase === 'paused'

const Row = memo(({ id, place }: { id: string; place: number }) => {
  const actions = useActions()
  const speaker = useShown(({ session }) => session.rundown.speakers.find((of) => of.id === id) ?? null)
  const office = useShown((moment) => (speaker ? officeOf(moment, speaker) : ''))
  const speaking = useShown(({ readout }) => readout.floor?.speaker.id === id)
  const possible = useShown(underWay)
  if (!speaker) return null
  return (
    <li data-speaking={speaking || undefined}>
      <button
        type="button"
        className={styles.speaker}
        aria-label={`Give the floor to ${speaker.name}`}
        aria-pressed={speaking}
        disabled={!possible}
        onClick={() => actions.floor(id)}
      >
        <span className={styles.key}>{place < 9 && <KeyCap keys={String(place + 1)} />}</span>
        <span className={styles.name}>
          <span className={text.oneLine} dir="auto">
            {speaker.name}
          </span>
          <span className={`${text.small} ${text.caption} ${text.oneLine}`} dir="auto">
            {office}
          </span>
        </span>
        <Airtime id={id} />
      </button>
    </li>
  )
})

/** Those who may have the floor now, with their keys and what they have spoken. */
export const Speakers = () => {
  const ids = useShown(useShallow(listedSpeakers))
  const taken = useShown(({ readout }) => readout.floor !== null)
  const possible = useShown(underWay)
  const long = useShown(({ readout }) => readout.airtime.some(({ total }) => total >= HOUR))
  return (
    <section className={styles.speakers}>
      <div className={styles.head}>
        <b>Speakers</b>
        {taken && (
          <span className={styles.clear}>
            <KeyCap keys="0" /> clears the floor
          </span>
        )}
        <span>airtime</span>
      </div>
      {/* While nobody can be given the floor, the list itself must be reached to scroll it. */}
      <ul
        className={styles.list}
        aria-label="Speakers"
        data-long={long || undefined}
        tabIndex={possible ? undefined : 0}
      >
        {ids.map((id, place) => (
          <Row key={id} id={id} place={place} />
        ))}
      </ul>
      {ids.length === 0 && <p className={`${text.caption} ${styles.none}`}>The agenda names nobody here.</p>}
    </section>
  )
}
