import fc from 'fast-check'
import { duration, tame } from '../core/index.ts'
import type { Cue, Role, Rundown, Segment, SegmentKind, Speaker } from '../core/index.ts'

/** Words of an agenda, among them those that a reader may stumble over. */
const WORDS = (
  'Opening remarks Panel Q&A closing the of and by on for with Break lunch discussion IOM UNODC Director Head Research Ms. Dr. ' +
  'Professor Ambassador Ministry Policy Ada Lovelace Jørgen Carling Été Übersicht l’avenir 2017 3 10:30 7 min (5) 20 (online) – — / ; , : # * ' +
  '“quoted” "so" \'it\' 50% A | B = + - @ Time: Date: Speaker: Note: open derived none yes ? ! نور 日本'
).split(' ')

/** Ordinary words, tame as a session keeps them. */
export const anyWords = (most: number) =>
  fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
    .map((words) => tame(words.join(' ').trim(), most))
    .filter((words) => words !== '')

/** A talk or a cue stands in quotation marks: it holds none. */
const unquoted = (most: number) => anyWords(most).map((words) => words.replace(/[“”]/g, "'"))
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 })

const anyLength = fc.oneof(
  fc.integer({ min: 0, max: 240 }).map((minutes) => duration(minutes * 60_000)),
  fc.integer({ min: 0, max: 14_400 }).map((seconds) => duration(seconds * 1000)),
  fc.integer({ min: 0, max: 14_400_000 }).map(duration),
)
const anyClock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((clock) => clock.map((part) => String(part).padStart(2, '0')).join(':'))
const anyCue: fc.Arbitrary<Cue> = fc.record({
  remaining: fc.integer({ min: -3600, max: 3600 }).map((seconds) => duration(seconds * 1000)),
  level: fc.constantFrom('on-time', 'warning', 'wrap-up', 'over'),
  word: fc.oneof(fc.constant(''), unquoted(40)),
  sound: fc.constantFrom('warning', 'wrap-up', 'time-up', 'overtime', null),
})
/** What follows a name in brackets, or in quotation marks after a colon, is not part of it. */
const aboutSomeone = anyWords(80).filter((words) => !/\(|:/.test(words))
const anySomeone = fc.record({
  name: fc.oneof(fc.constantFrom('Ada Lovelace', 'Jørgen Carling', 'Mehmet Samsar', 'Cher'), aboutSomeone),
  position: maybe(fc.oneof(fc.constantFrom('Head of Engines', 'Ambassador, Director General', 'Editor'), aboutSomeone)),
  affiliation: maybe(fc.oneof(fc.constantFrom('IOM', 'Peace Research Institute Oslo (PRIO)'), aboutSomeone)),
})
const KINDS: readonly SegmentKind[] = ['opening', 'panel', 'qa', 'closing', 'talk', 'break', 'other']
const ROLES: readonly Role[] = ['chair', 'moderator', 'panelist', 'speaker', 'discussant']

const anySegment = fc.record({
  kind: fc.constantFrom(...KINDS),
  title: anyWords(120),
  planned: maybe(anyLength),
  stated: fc.boolean(),
  start: maybe(anyClock),
  prompts: fc.array(anyWords(120), { maxLength: 3 }),
  note: maybe(anyWords(200)),
  shortest: maybe(anyLength),
  ringFenced: fc.boolean(),
  cues: maybe(fc.array(anyCue, { maxLength: 3 })),
  turns: fc.array(
    fc.record({
      who: fc.nat(4),
      role: fc.constantFrom(...ROLES),
      talk: maybe(unquoted(120)),
      planned: maybe(anyLength),
    }),
    { maxLength: 4 },
  ),
})

/** Rundowns of ordinary words, with every field that one has, in zones whose clocks change and on the days they do. */
export const anyRundown: fc.Arbitrary<Rundown> = fc
  .record({
    title: anyWords(120),
    place: maybe(anyWords(120)),
    date: fc.constantFrom('2017-09-04', '2026-03-29', '2026-10-25', '2026-12-31', '2028-02-29'),
    timeZone: fc.constantFrom('Europe/Vienna', 'America/New_York', 'Asia/Kathmandu', 'Africa/Casablanca', 'UTC'),
    start: anyClock,
    hardStop: maybe(anyClock),
    people: fc.uniqueArray(anySomeone, { maxLength: 5, selector: (someone) => JSON.stringify(Object.values(someone)) }),
    segments: fc.array(anySegment, { minLength: 1, maxLength: 6 }),
  })
  .map(({ people, segments, ...of }) => {
    const speakers = people.map((someone, i): Speaker => ({ id: `p${i}`, ...someone }))
    return {
      id: 'any',
      ...of,
      speakers,
      segments: segments.map(({ turns, ...segment }, i): Segment => ({
        id: `s${i}`,
        ...segment,
        stated: segment.planned !== null && segment.stated,
        turns: turns.flatMap(({ who, ...turn }) => (speakers[who] ? [{ speaker: `p${who}`, ...turn }] : [])),
      })),
    }
  })

/** What a rundown says, whatever its ids are and in whichever order its people stand. */
export const contentOf = ({ id: _, speakers, segments, ...rundown }: Rundown) => {
  const someone = (id: string) => {
    const { name, position, affiliation } = speakers.find((speaker) => speaker.id === id) ?? {}
    return [name, position, affiliation]
  }
  return {
    ...rundown,
    speakers: speakers.map(({ id }) => JSON.stringify(someone(id))).toSorted(),
    segments: segments.map(({ id: _id, turns, ...segment }) => ({
      ...segment,
      turns: turns.map(({ speaker, ...turn }) => ({ ...turn, who: someone(speaker) })),
    })),
  }
}
