import { dayOf } from '../core/index.ts'
import type { ClockTime, Rundown, Segment, Speaker } from '../core/index.ts'
import { parseClock } from '../ui/parseClock.ts'
import { cuesText, parseCues } from './cueList.ts'
import { addPerson, setHead, setPerson, setSegment, setTurn } from './editRundown.ts'
import { parseLength } from './parseLength.ts'
import { minutesText, parseMinutes } from '../ui/parseMinutes.ts'
import { parseZone } from './parseZone.ts'

/** Something of a rundown that is typed. */
export type Cell = {
  /** Of all cells of a rundown no two have the same. */
  readonly key: string
  /** The accessible name. */
  readonly name: string
  /** What stands in it as long as nobody types. */
  readonly text: string
  /** What becomes of `rundown`; a sentence where `typed` can't be understood. */
  put(rundown: Rundown, typed: string): Rundown | string
  /** Whether times follow while one types, before it is left. */
  readonly live?: boolean
  /** Whether there still is what it is of; unset: always. */
  standsIn?(rundown: Rundown): boolean
}

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim())

/** `'Panel'`, or where it stands as long as it has no title. */
export const calledSegment = ({ title }: Segment, index: number): string => title || `segment ${index + 1}`

const clockCell = (key: 'start' | 'hardStop', name: string, rundown: Rundown): Cell => ({
  key,
  name,
  text: rundown[key] ?? '',
  live: true,
  put(of, typed) {
    const clock = parseClock(typed)
    if (clock === null && typed.trim() !== '') return `${name}: write a time of day such as 13:15.`
    return setHead(of, { [key]: clock })
  },
})

export const headCells = (rundown: Rundown) =>
  ({
    title: {
      key: 'title',
      name: 'Title of the session',
      text: rundown.title,
      put: (of, typed) => setHead(of, { title: typed.trim() }),
    },
    place: {
      key: 'place',
      name: 'Place',
      text: rundown.place ?? '',
      put: (of, typed) => setHead(of, { place: orNull(typed) }),
    },
    date: {
      key: 'date',
      name: 'Date',
      text: rundown.date ?? '',
      put(of, typed) {
        const date = orNull(typed)
        return date !== null && dayOf(date) === null ? 'Date: write it as 2017-09-04.' : setHead(of, { date })
      },
    },
    start: clockCell('start', 'Start', rundown),
    hardStop: clockCell('hardStop', 'Hard stop', rundown),
    zone: {
      key: 'zone',
      name: 'Time zone',
      text: rundown.timeZone ?? '',
      put(of, typed) {
        const zone = parseZone(typed)
        return zone === null && typed.trim() !== ''
          ? 'Time zone: write a city or a name such as Europe/Vienna, or leave it empty for this laptop’s.'
          : setHead(of, { timeZone: zone })
      },
    },
  }) satisfies Record<string, Cell>

/** The cells of a segment at `index` that begins at `begins` (`null`: nobody knows). */
export const segmentCells = (segment: Segment, index: number, begins: ClockTime | null) => {
  const { id } = segment
  const called = calledSegment(segment, index)
  const cell = (what: string, name: string, text: string, put: Cell['put'], live = false): Cell => ({
    key: `${id} ${what}`,
    name,
    text,
    put,
    live,
    standsIn: ({ segments }) => segments.some((one) => one.id === id),
  })
  return {
    title: cell('title', `Title of segment ${index + 1}`, segment.title, (of, typed) =>
      setSegment(of, id, { title: typed.trim() }),
    ),
    minutes: cell(
      'minutes',
      `Minutes for ${called}`,
      minutesText(segment.planned),
      (of, typed) => {
        const planned = parseLength(typed, begins)
        return typeof planned === 'string' ? `${called}: ${planned}` : setSegment(of, id, { planned })
      },
      true,
    ),
    shortest: cell(
      'shortest',
      `Keep at least for ${called}`,
      minutesText(segment.shortest),
      (of, typed) => {
        const shortest = parseMinutes(typed)
        return shortest === 'unclear'
          ? `${called}: write the minutes it keeps at least, such as 5, or leave it empty.`
          : setSegment(of, id, { shortest })
      },
      true,
    ),
    note: cell('note', `Note for ${called}`, segment.note ?? '', (of, typed) =>
      setSegment(of, id, { note: orNull(typed) }),
    ),
    prompts: cell('prompts', `Questions of ${called}`, segment.prompts.join('\n'), (of, typed) =>
      setSegment(of, id, {
        prompts: typed
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      }),
    ),
    start: cell('start', `Own start of ${called}`, segment.start ?? '', (of, typed) => {
      const start = parseClock(typed)
      return start === null && typed.trim() !== ''
        ? `${called}: write its own start as a time of day such as 13:15, or leave it empty.`
        : setSegment(of, id, { start })
    }),
    cues: cell('cues', `Cues of ${called}`, cuesText(segment.cues), (of, typed) => {
      if (typed.trim() === cuesText(segment.cues)) return of
      const cues = parseCues(typed)
      return typeof cues === 'string' ? `${called}: ${cues}` : setSegment(of, id, { cues })
    }),
    person: cell('person', `Add a person to ${called}`, '', (of, typed) =>
      addPerson(of, id, typed, segment.kind === 'panel' ? 'panelist' : 'speaker'),
    ),
  }
}

/** The turn at `index` of a segment by what it keeps when others move: whose it is, and which of theirs. */
export const turnKey = ({ turns }: Segment, index: number): string => {
  const speaker = turns[index]?.speaker ?? ''
  return `${speaker} ${turns.slice(0, index).filter((turn) => turn.speaker === speaker).length}`
}

/** The cells of the turn at `index` of a segment called `called`. */
export const turnCells = (segment: Segment, called: string, index: number, speaker: Speaker) => {
  const turn = segment.turns[index]
  const own = turnKey(segment, index)
  const cell = (what: string, name: string, text: string, put: Cell['put']): Cell => ({
    key: `${segment.id} ${own} ${what}`,
    name,
    text,
    put,
    standsIn: ({ segments }) => {
      const now = segments.find(({ id }) => id === segment.id)
      return now?.turns.some((_, i) => turnKey(now, i) === own) ?? false
    },
  })
  return {
    person: cell('name', `Name of speaker ${index + 1} of ${called}`, speaker.name, (of, typed) =>
      typed.trim() === ''
        ? `${called}: a person needs a name. To take ${speaker.name} out, press Remove.`
        : setPerson(of, speaker.id, { name: typed.trim() }),
    ),
    position: cell('position', `Position of ${speaker.name}`, speaker.position ?? '', (of, typed) =>
      setPerson(of, speaker.id, { position: orNull(typed) }),
    ),
    affiliation: cell('affiliation', `Affiliation of ${speaker.name}`, speaker.affiliation ?? '', (of, typed) =>
      setPerson(of, speaker.id, { affiliation: orNull(typed) }),
    ),
    talk: cell('talk', `Talk of ${speaker.name}`, turn?.talk ?? '', (of, typed) =>
      setTurn(of, segment.id, index, { talk: orNull(typed) }),
    ),
    minutes: cell('minutes', `Minutes of ${speaker.name}`, minutesText(turn?.planned ?? null), (of, typed) => {
      const planned = parseMinutes(typed)
      return planned === 'unclear'
        ? `${speaker.name}: write minutes such as 7, 7:30 or 1h, or leave it empty.`
        : setTurn(of, segment.id, index, { planned })
    }),
  }
}
