import type { Role, SegmentKind } from '../core/index.ts'
import { kindOf } from './kindOf.ts'
import { lineEntry, type Entry, type Facts } from './readEntries.ts'
import { readDurations } from './readDurations.ts'
import { isRole, readLabel, type Label } from './readLabel.ts'
import { minuteOfDay, minutesBetween, NO_TIMING, together, wholeTiming, type Timing } from './readTiming.ts'

type Column =
  | Role
  | 'title'
  | 'kind'
  | 'start'
  | 'end'
  | 'time'
  | 'duration'
  | 'role'
  | 'office'
  | 'talk'
  | 'questions'
  | 'note'
  | 'shortest'
  | 'ringFenced'
  | 'cues'
  | 'number'
  | 'date'
  | 'other'

/** What the columns of an agenda are called: English, French, German, Spanish. The first that fits holds. */
const COLUMNS: readonly (readonly [Column, string])[] = [
  [
    'number',
    '#|no\\.?|nr\\.?|n°|nº|num(?:ber|éro)?|item (?:no\\.?|number|#)|agenda item (?:no\\.?|number)|id|pos\\.?|lfd\\.? nr\\.?',
  ],
  [
    'start',
    'start(?:s|ing)?(?: ?time| at)?|begins?|from|time start|beginn|anfang|von|startzeit|début|heure de début|inicio|hora de inicio|comienzo|de',
  ],
  [
    'end',
    'end(?:s|ing)?(?: ?time| at)?|finish(?:es)?|to|until|time end|ende|bis|endzeit|fin|heure de fin|hora de fin(?:alización)?|final|à',
  ],
  [
    'duration',
    '(?:planned |approx(?:imate)?\\.? |estimated |est\\.? |allotted |allocated )?(?:duration|length|minutes?|mins?\\.?|time allotted|time allocated|allotted time|time allocation|allocation|time needed)|how long|dauer|länge|minuten|zeitbedarf|durée|duración|minutos',
  ],
  [
    'time',
    '(?:approx(?:imate)?\\.? |estimated |clock |local )?times?(?: ?frame| ?slot| ?table| slot)?|when|hours?|schedule|timing|slot|uhrzeit|zeit(?:en|plan|fenster)?|horaires?|heures?|hora(?:rio)?s?|quand|wann',
  ],
  ['date', 'date|day|datum|tag|jour|fecha|día'],
  ['kind', 'kind|type|format|category|session type|art|typ|formate?|kategorie|catégorie|tipo|categoría|formato'],
  ['role', 'roles?|function|rolle|funktion|rôle|rol|función'],
  [
    'moderator',
    'moderat(?:ors?|ion|ed by)|facilitat(?:ors?|ed by)|hosts?|modérat(?:eur|rice|ion)s?|animat(?:eur|rice)s?|moderiert von|moderador(?:es|as?)?|modera',
  ],
  ['chair', '(?:co-?)?chair(?:s|person|ed by)?|président(?:e|s)?|présidence|vorsitz|leitung|presid(?:ente|e)'],
  ['panelist', 'panell?ists?|panel|podium|panelistas?'],
  ['discussant', 'discussants?|respondents?|discutante?s?|comentaristas?'],
  [
    'talk',
    '(?:title of )?(?:the )?talks?(?: titles?)?|presentation(?: title)?|paper(?: title)?|lecture(?: title)?|vortrag(?:stitel)?|titre de l.(?:exposé|intervention)|ponencia',
  ],
  [
    'speaker',
    '(?:keynote |proposed |invited |guest |lead |main )?(?:speaker|presenter|leader|contributor|lead|owner|person|people|name|participant|responsible|resource person|by|who)(?:\\(?s\\)?)?|speaker names?|discussion leaders?|presented by|led by|responsible (?:person|party|officer)|responsibility|person responsible|referent(?:\\/?-?(?:in|innen|en))?|referierende|vortragende|redner(?:in|innen)?|sprecher(?:in|innen)?|verantwortlich|wer|name|mitwirkende|intervenant(?:\\(?-?e?-?s?\\)?|es?)?|intervenants?|orateurs?|oratrices?|qui|responsables?|ponentes?|oradora?(?:es)?|expositor(?:es|a)?|conferenciantes?|participantes?|quién|intervienen',
  ],
  [
    'office',
    'affiliations?|organi[sz]ations?|institutions?|position|job title|company|institut(?:ion|o)?|organisation|funktion|fonction|cargo|institución|organización',
  ],
  ['questions', '(?:key |guiding |discussion )*questions?|prompts?|leitfragen?|fragen|preguntas'],
  [
    'shortest',
    'shortest|at least|minimum|min(?:imum)? (?:duration|minutes|length)|mindestens|au moins|al menos|mínimo',
  ],
  ['ringFenced', 'ring-?fenced|protected|fixed|geschützt|protégé|protegido'],
  ['cues', 'cues?'],
  [
    'note',
    'notes?|remarks?|comments?|descriptions?|details?|abstract|summary|content|bemerkung(?:en)?|anmerkung(?:en)?|hinweise?|beschreibung|remarques?|commentaires?|notas?|observaciones|descripción',
  ],
  [
    'title',
    '(?:agenda |meeting |programme |program )?(?:items?|topics?|titles?|sessions?|segments?|activit(?:y|ies)|subjects?|events?|agenda|programme|program|what|theme|elements?|part)|(?:session|item|segment) (?:titles?|names?|topics?)|description of (?:item|activity)|programm(?:punkte?)?|tagesordnung(?:spunkte?)?|top|themen?|titel|thema|inhalt|was|ablauf|beitrag|titres?|sujets?|thèmes?|points?|activités?|séances?|séquences?|intitulé|objet|títulos?|temas?|asuntos?|actividad(?:es)?|sesión|punto|contenido',
  ],
  [
    'other',
    'room|venue|location|place|raum|ort|salle|lieu|sala|lugar|link|materials?|slides|documents?|status|action|expected outcomes?|outcomes?|purpose|objectives?|goals?|ziel|method|methode|track',
  ],
]
const PATTERNS = COLUMNS.map(([column, words]) => [column, new RegExp(`^(?:${words})$`, 'iu')] as const)
const LONGEST_NAME = 48
/** Columns one of which a table of segments has. */
const TELLS_WHEN: readonly Column[] = ['start', 'end', 'time', 'duration']
const ROLES: readonly (Column & Role)[] = ['chair', 'moderator', 'speaker', 'panelist', 'discussant']
const KINDS: readonly SegmentKind[] = ['opening', 'panel', 'qa', 'closing', 'talk', 'break', 'other']

const kindNamed = (written: string): SegmentKind | null => {
  const named = KINDS.find((kind) => kind === written.toLowerCase()) ?? kindOf(written)
  return written === '' || (named === 'other' && written.toLowerCase() !== 'other') ? null : named
}

const columnOf = (cell: string): Column | null => {
  const bare = cell
    // "Intervenant(e)s", "Referent:innen", "Speaker(s)"
    .replace(/(?<=\p{L})(?:\((?:e|s|es|in|innen|r|a)\)|[·*:_](?:e|in|innen)[·]?)(?=s?(?:[^\p{L}]|$)|[·*])/giu, '')
    .replace(/\s*[([][^()[\]]{0,40}[)\]]\s*$/, '')
    .replace(/[\s:*]+$/, '')
    .replace(/\s+/g, ' ')
  const first = bare.split(/\s*(?:\/|&|,|\band\b|\bund\b|\bet\b|\by\b)\s*/i, 1)[0] ?? ''
  const named = (words: string): Column | null => PATTERNS.find(([, pattern]) => pattern.test(words))?.[0] ?? null
  return bare.length > LONGEST_NAME ? null : (named(cell) ?? named(bare) ?? named(first))
}

/** The names of a table's columns, if the row consists of them: at least when and what, or what and two more. */
const headerOf = (cells: readonly string[] | undefined): readonly (Column | null)[] | null => {
  if (!cells) return null
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length < 2 || filled.some((cell) => cell.length > LONGEST_NAME * 2 || /\d{2}/.test(cell))) return null
  const columns: (Column | null)[] = cells.map(columnOf)
  const known = columns.filter((column) => column !== null)
  if (known.length < 2 || known.length * 2 < filled.length) return null
  if (!known.includes('title')) {
    const instead = [
      columns.indexOf('talk'),
      columns.findIndex((column, i) => column === null && cells[i] !== ''),
      columns.indexOf('note'),
      columns.indexOf('kind'),
    ]
    const at = instead.find((index) => index >= 0)
    if (at === undefined) return null
    columns[at] = 'title'
  }
  const tells = columns.some((column) => column !== null && TELLS_WHEN.includes(column))
  return tells || known.length > 2 || (known.includes('title') && known.some((column) => isRole(column)))
    ? columns
    : null
}

const linesOf = (cell: string): readonly string[] => cell.split('\n').filter((line) => line !== '')
const isYes = (cell: string): boolean => /^(?:yes|y|true|x|1|ja|oui|sí|si|✓|✔)$/i.test(cell.trim())

/** What start, end, time and duration of a row say together. */
const timingOf = (cell: (column: Column) => string, minutes: number | null): Timing | null => {
  const [time, start, end] = [cell('time'), cell('start'), cell('end')].map((written) => wholeTiming(written, true))
  const bounds: Timing | null =
    start?.start && end?.start
      ? {
          ...start,
          end: end.start,
          minutes: minutesBetween(minuteOfDay(start.start), minuteOfDay(end.start)),
          written: `${start.written} – ${end.written}`,
        }
      : (start ?? null)
  const duration = cell('duration')
  const unclear = minutes === null && /\d/.test(duration) ? duration : null
  const length = duration === '' ? null : { ...NO_TIMING, minutes, unclear, written: duration }
  const said = [bounds, time ?? null, length].filter((timing) => timing !== null)
  return said.length > 0 ? said.reduce(together) : null
}

const itemEntry = (number: number, line: string): Entry => {
  const text = line.replace(/^[-–•*]\s+/, '')
  return text === line ? lineEntry(number, text, false) : { ...lineEntry(number, text, false), form: 'item' }
}

/** Lines below a label, so that those of a cell are read like those of a list. */
const labelled = (number: number, of: Label['of'], lines: readonly string[]): readonly Entry[] =>
  lines.length === 0
    ? []
    : [
        { ...lineEntry(number, '', false), label: { of, rest: '' } },
        ...lines.map((line) => ({ ...itemEntry(number, line), ...(of === 'questions' && { form: 'item' as const }) })),
      ]

/** A table whose columns have names. */
type Table = {
  readonly columns: readonly (Column | null)[]
  /** By row, what its duration says. */
  readonly minutes: ReadonlyMap<Entry, number>
  /** Its rows have times of day: one without continues the row above. */
  readonly clocked: boolean
}

const cellsOf = ({ columns }: Table, { cells = [] }: Entry, column: Column): string =>
  columns
    .flatMap((of, i) => (of === column ? [cells[i] ?? ''] : []))
    .filter((cell) => cell !== '')
    .join('\n')

const peopleOf = (cell: (column: Column) => string, number: number): readonly Entry[] => {
  const office = linesOf(cell('office'))
  const role = readLabel(cell('role'))?.of
  return ROLES.flatMap((column) => {
    const names = linesOf(cell(column)).flatMap((line) => line.split(/\s*;\s*/))
    const lines = office.length === names.length ? names.map((name, i) => `${name}, ${office[i] ?? ''}`) : names
    return labelled(number, column === 'speaker' && isRole(role) ? role : column, lines)
  })
}

/** A row of a table whose columns have names, as the lines that would say the same without a table. */
const readRow = (entry: Entry, table: Table): readonly Entry[] => {
  const number = entry.rows[0].number
  const cell = (column: Column): string => cellsOf(table, entry, column)
  const minutes = table.minutes.get(entry) ?? null
  const timing = timingOf(cell, minutes)
  const [title = '', ...below] = linesOf(cell('title'))
  const filled = new Set(entry.cells?.filter((written) => written !== ''))
  // a cell that spans the table is a heading in it
  if (filled.size === 1 && timing === null && (table.clocked || cell('title') === '')) {
    return [lineEntry(number, [...filled].join(' ').replaceAll('\n', ' '), true)]
  }
  const about = [
    ...below.map((line) => lineEntry(number, line, false)),
    ...peopleOf(cell, number),
    ...linesOf(cell('talk')).map((talk) => lineEntry(number, `“${talk.replace(/^["“„«]|["”“»]$/g, '')}”`, false)),
    ...labelled(number, 'questions', linesOf(cell('questions'))),
    ...labelled(number, 'note', linesOf(cell('note'))),
  ]
  const kind = kindNamed(cell('kind'))
  const continues =
    title === '' ||
    (table.clocked && timing === null && kind === null && cell('number') === '' && kindOf(title) === 'other')
  if (continues) {
    return title === '' ? about : [...about, lineEntry(number, about.length > 0 ? `“${title}”` : title, false)]
  }
  const facts: Facts = {
    timing,
    kind,
    shortest: readDurations([cell('shortest')])[0] ?? null,
    ringFenced: isYes(cell('ringFenced')),
  }
  const row = {
    ...lineEntry(number, title, entry.spaced),
    form: 'row' as const,
    marker: entry.marker,
    label: null,
    facts,
  }
  return [row, ...about]
}

/** The lines of a row whose columns have no names: its own, and what stands lower in its cells. */
const spread = (entry: Entry): readonly Entry[] => [
  entry,
  ...(entry.cells ?? []).flatMap((cell) =>
    linesOf(cell)
      .slice(1)
      .map((line) => itemEntry(entry.rows[0].number, line)),
  ),
]

const tableOf = (header: Entry, columns: readonly (Column | null)[], rows: readonly Entry[]): Table => {
  const at = (of: Column): number => columns.indexOf(of)
  const written = (row: Entry, of: Column): string => row.cells?.[at(of)] ?? ''
  const bare = at('duration') < 0 && rows.every((row) => /^\d{0,3}$/.test(written(row, 'time')))
  const named = bare ? columns.map((column) => (column === 'time' ? 'duration' : column)) : columns
  const duration = named.indexOf('duration')
  const cells = rows.map((row) => row.cells?.[duration] ?? '')
  const unit = header.cells?.[duration] ?? ''
  const read = readDurations(cells, unit)
  const minutes = new Map(
    rows.flatMap((row, i) => {
      const length = read[i]
      return length == null ? [] : [[row, length] as const]
    }),
  )
  const clocked =
    rows.filter((row) => wholeTiming(written(row, 'time') || written(row, 'start'), true)?.start != null).length > 1
  return { columns: named, minutes, clocked }
}

/**
 * Tables as plain entries: a row whose columns have names ("Time", "Topic", "Speaker", in any order) becomes its segment and
 * the lines about it, the others keep their text. What a column can be called is in `COLUMNS`, and only there.
 */
export const readColumns = (entries: readonly Entry[]): readonly Entry[] => {
  if (!entries.some(({ cells }) => cells)) return entries
  const out: Entry[] = []
  for (let i = 0; i < entries.length; i += 1) {
    const entry = entries[i]
    if (!entry) break
    const columns = headerOf(entry.cells)
    if (!columns) {
      out.push(...spread(entry))
      continue
    }
    let last = i + 1
    while (entries[last]?.cells && !headerOf(entries[last]?.cells)) last += 1
    const rows = entries.slice(i + 1, last)
    const table = tableOf(entry, columns, rows)
    out.push(
      { ...entry, form: 'text', label: { of: 'columns', rest: '' } },
      ...rows.flatMap((row) => readRow(row, table)),
    )
    i = last - 1
  }
  return out
}
