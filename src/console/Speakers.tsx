import { memo, type RefObject, useId } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { isUnderWay, nextSpeaker } from '../core/index.ts'
import type { Role, Segment, Speaker } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { KeyCap } from '../ui/KeyCap.tsx'
import { joined } from '../ui/isolated.ts'
import { useShown } from '../ui/rostrum.ts'
import text from '../ui/text.module.css'
import { AddSpeaker } from './AddSpeaker.tsx'
import { AirtimeBar } from './AirtimeBar.tsx'
import styles from './Speakers.module.css'
import { affiliationsQuietestFirst, airtimeByAffiliation } from './airtimeByAffiliation.ts'
import { airtimeBySpeaker } from './airtimeBySpeaker.ts'
import { quietestFirst } from './quietestFirst.ts'
import { useActions } from './useActions.ts'
import { useKey } from './useKey.ts'
import { wouldGet } from './wouldGet.ts'

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

const roles = new WeakMap<Segment, ReadonlyMap<string, Role>>()
/** Who has which role in a segment; of several the first. Reckoned once a segment. */
const rolesIn = (segment: Segment): ReadonlyMap<string, Role> => {
  const known = roles.get(segment)
  if (known) return known
  const fresh = new Map(segment.turns.toReversed().map(({ speaker, role }) => [speaker, role] as const))
  roles.set(segment, fresh)
  return fresh
}

const officeOf = ({ session, readout }: Moment, speaker: Speaker): string => {
  const has = (segment: Segment) => rolesIn(segment).has(speaker.id)
  const segment = readout.segment && has(readout.segment) ? readout.segment : session.rundown.segments.find(has)
  const role = segment && rolesIn(segment).get(speaker.id)
  return joined([role === undefined ? null : ROLES[role], speaker.affiliation ?? speaker.position], ', ')
}

/** From here on a time takes two figures more. */
const HOUR = 3_600_000

const underWay = ({ readout }: Moment): boolean => isUnderWay(readout.phase)

/** What the speaker would get, and the key that gives it. */
const Gets = ({ id, speaking, next }: { id: string; speaking: boolean; next: boolean }) => {
  const gets = useShown((moment) => wouldGet(moment, id))
  const nextKey = useKey('nextSpeaker')
  const clearKey = useKey('clearFloor')
  return (
    <span className={styles.figures} data-next={next || undefined}>
      {speaking ? (
        <span className={`${text.small} ${text.caption}`}>
          <KeyCap keys={clearKey} /> <span className={styles.clears}>clears</span>
        </span>
      ) : (
        <>
          {gets !== null && <span>{gets}</span>}
          {next ? (
            <>
              <span className={text.unseen}> next</span>
              <KeyCap keys={nextKey} />
            </>
          ) : (
            gets !== null && (
              <span className={`${text.small} ${text.caption}`}>{gets.startsWith('~') ? 'share' : 'planned'}</span>
            )
          )}
        </>
      )}
    </span>
  )
}

/** `place`: in the list as the plan has it; the key stays with it, however the list is sorted. */
const Row = memo(({ id, place, next }: { id: string; place: number; next: boolean }) => {
  const actions = useActions()
  const speaker = useShown(({ session }) => session.rundown.speakers.find((of) => of.id === id) ?? null)
  const office = useShown((moment) => (speaker ? officeOf(moment, speaker) : ''))
  const speaking = useShown(({ readout }) => readout.floor?.speaker.id === id)
  const possible = useShown(underWay)
  const figures = useId()
  if (!speaker) return null
  return (
    <li data-speaking={speaking || undefined}>
      <button
        type="button"
        className={styles.speaker}
        aria-label={`Give the floor to ${speaker.name}`}
        aria-describedby={figures}
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
        <span id={figures} className={styles.rest}>
          <Gets id={id} speaking={speaking} next={next} />
          <AirtimeBar of={(moment) => airtimeBySpeaker(moment).get(id)} among={airtimeBySpeaker} />
        </span>
      </button>
    </li>
  )
})

const AffiliationRow = memo(({ of: key }: { of: string }) => {
  const name = useShown((moment) => airtimeByAffiliation(moment).get(key)?.affiliation ?? 'No affiliation')
  const members = useShown((moment) => joined(airtimeByAffiliation(moment).get(key)?.members ?? [], ', '))
  return (
    <li className={styles.speaker} data-body>
      <span className={styles.name}>
        <span className={text.oneLine} dir="auto">
          {name}
        </span>
        <span className={`${text.small} ${text.caption} ${text.oneLine}`} dir="auto">
          {members}
        </span>
      </span>
      <span className={styles.rest}>
        <AirtimeBar of={(moment) => airtimeByAffiliation(moment).get(key)} among={airtimeByAffiliation} />
      </span>
    </li>
  )
})

const VIEWS = [
  ['order', 'In order', ''],
  ['quietest', 'Quietest', ' first'],
  ['affiliations', 'Affiliations', ''],
] as const
export type SpeakersView = (typeof VIEWS)[number][0]

/** The view after `view`, the first after the last. */
export const viewAfter = (view: SpeakersView): SpeakersView =>
  VIEWS[(VIEWS.findIndex(([of]) => of === view) + 1) % VIEWS.length]?.[0] ?? 'order'

type Props = {
  view: SpeakersView
  setView: (view: SpeakersView) => void
  /** Where somebody new is written down. */
  newcomer: RefObject<HTMLInputElement | null>
}

const People = ({ quietest }: { quietest: boolean }) => {
  const listed = useShown(useShallow(listedSpeakers))
  const shown = useShown(useShallow((moment) => (quietest ? quietestFirst(moment.session, listed) : listed)))
  const next = useShown((moment) => (underWay(moment) ? nextSpeaker(moment.session) : null))
  return shown.map((id) => <Row key={id} id={id} place={listed.indexOf(id)} next={id === next} />)
}

const Affiliations = () => {
  const keys = useShown(useShallow(({ session }) => affiliationsQuietestFirst(session)))
  return keys.map((key) => <AffiliationRow key={key} of={key} />)
}

/** Those who may have the floor now, with their keys, what they would get and what they have spoken. */
export const Speakers = ({ view, setView, newcomer }: Props) => {
  const viewKey = useKey('speakersView')
  const nobody = useShown((moment) => listedSpeakers(moment).length === 0)
  const possible = useShown(underWay)
  const ended = useShown(({ readout }) => readout.phase === 'ended')
  const long = useShown(({ readout }) => readout.airtime.some(({ total }) => total >= HOUR))
  return (
    <section className={styles.speakers}>
      <div className={styles.head}>
        <b>Speakers</b>
        <KeyCap keys={viewKey} />
        <span className={styles.views} role="group" aria-label="Order of the speakers" aria-keyshortcuts={viewKey}>
          {VIEWS.map(([of, word, more]) => (
            <button key={of} type="button" aria-pressed={view === of} onClick={() => setView(of)}>
              {word}
              {more !== '' && <span className={styles.wordy}>{more}</span>}
            </button>
          ))}
        </span>
      </div>
      {/* While nobody can be given the floor, the list itself must be reached to scroll it. */}
      <div className={styles.scroller} tabIndex={possible ? undefined : 0}>
        <ul className={styles.list} aria-label="Speakers" data-long={long || undefined}>
          {view === 'affiliations' ? <Affiliations /> : <People quietest={view === 'quietest'} />}
        </ul>
        {nobody && <p className={`${text.caption} ${styles.none}`}>The agenda names nobody here.</p>}
        {!ended && <AddSpeaker input={newcomer} />}
      </div>
    </section>
  )
}
