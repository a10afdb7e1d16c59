import type { Role } from '../core/index.ts'
import { caseless } from './caseless.ts'
import { remembering } from './remembering.ts'

export type Column =
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
    'start(?:s|ing)?(?: ?time| at)?|begins?|from|time start|beginn|anfang|von|startzeit|début|heure de début|inicio|hora (?:de )?inicio|comienzo|desde|hora de comienzo|de',
  ],
  [
    'end',
    'end(?:s|ing)?(?: ?time| at)?|finish(?:es)?|to|until|time end|ende|bis|endzeit|fin|heure de fin|hora (?:de )?(?:fin(?:alización)?|término)|final|hasta|à',
  ],
  [
    'duration',
    '(?:planned |approx(?:imate)?\\.? |estimated |est\\.? |allotted |allocated )?(?:duration|length|minutes?|mins?\\.?|time allotted|time allocated|allotted time|time allocation|allocation|time needed|time ?box(?:es)?)|how long|dauer|länge|minuten|zeitbedarf|durée|duración|minutos',
  ],
  [
    'time',
    '(?:approx(?:imate)?\\.? |estimated |clock |local )?times?(?: ?frame| ?slot| ?table| slot)?|when|hours?|schedule|timing|slot|uhrzeit|zeit(?:en|plan|fenster)?|horaires?|heures?|hora(?:rio)?s?|quand|wann',
  ],
  ['date', '(?:start |event |session |meeting )?date|day|datum|tag|jour|fecha|día'],
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
    '(?:keynote |proposed |invited |guest |lead |main )?(?:speaker|presenter|leader|contributor|lead|owner|person|people|name|participant|responsible|resource person|by|who|author|autor|auteur|autrice)(?:\\(?s\\)?)?|speaker names?|discussion leaders?|presented by|led by|responsible (?:person|party|officer)|responsibility|person responsible|referent(?:\\/?-?(?:in|innen|en))?|referierende|autor(?:es|en|in|innen|as?)|vortragende|redner(?:in|innen)?|sprecher(?:in|innen)?|verantwortlich|wer|name|mitwirkende|intervenant(?:\\(?-?e?-?s?\\)?|es?)?|intervenants?|orateurs?|oratrices?|qui|responsables?|ponentes?|oradora?(?:es)?|expositor(?:es|a)?|conferenciantes?|participantes?|quién|intervienen|berichterstatt(?:er|ung)(?:\\/?-?(?:in|innen))?|einreicher(?:\\/?-?(?:in|innen))?|vorgetragen von|zuständig(?:keit)?|rapporteu(?:r|se)s?|chargée?s? (?:de|du) .{3,20}|relator(?:a|es)?|encargad[oa]s?|a cargo de|moved by|mover|proposer|reporter|witness(?:\\(?es\\)?)?',
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
    '(?:agenda |meeting |programme |session )?notes?|remarks?|comments?|descriptions?|details?|abstract|summary|content|bemerkung(?:en)?|anmerkung(?:en)?|hinweise?|beschreibung|remarques?|commentaires?|notas?|observaciones|descripción',
  ],
  [
    'title',
    '(?:agenda |meeting |programme |program )?(?:items?|topics?|titles?|sessions?|segments?|activit(?:y|ies)|subjects?|events?|agenda|programme|program|what|theme|elements?|part)|(?:session|item|segment) (?:titles?|names?|topics?)|description of (?:item|activity)|programm(?:punkte?)?|tagesordnung(?:spunkte?)?|top|themen?|titel|thema|inhalt|was|ablauf|beitrag|titres?|sujets?|thèmes?|points?|activités?|événements?|évènements?|eventos?|veranstaltung|séances?|séquences?|intitulé|objet|títulos?|temas?|asuntos?|actividad(?:es)?|sesión|puntos?(?: del orden del día)?|contenidos?|contenus?|inhalte|tops?|bezeichnung|gegenstand|libellé|betreff|agenda items?',
  ],
  [
    'other',
    'room|end date|venue|location|place|raum|ort|salle|lieu|sala|lugar|link|materials?|slides|documents?|status|action|expected outcomes?|outcomes?|purpose|objectives?|goals?|ziel|method|methode|track',
  ],
]
const PATTERNS = COLUMNS.map(([column, words]) => [column, caseless`^(?:${words})$`] as const)
export const LONGEST_NAME = 48
/** Columns one of which a table of segments has. */
export const TELLS_WHEN: readonly Column[] = ['start', 'end', 'time', 'duration']

/** "Intervenant(e)s", "Referent:innen", "Speaker(s)" */
const GENDERED = /(?<=\p{L})(?:\((?:e|s|es|in|innen|r|a)\)|[·*:_](?:e|in|innen)[·]?)(?=s?(?:[^\p{L}]|$)|[·*])/giu

/** What a column with this name holds; `null`: it is no name of one. */
export const columnOf = remembering((cell): Column | null => {
  if (cell.length > LONGEST_NAME * 2 || /^\d/.test(cell)) return null
  const bare = (/[(·*:_]/.test(cell) ? cell.replace(GENDERED, '') : cell)
    .replace(/\s*[([][^()[\]]{0,40}[)\]]\s*$/, '')
    .replace(/[\s:*]+$/, '')
    .replace(/\s+/g, ' ')
  const first = bare.split(/\s*(?:\/|&|,|\band\b|\bund\b|\bet\b|\by\b)\s*/i, 1)[0] ?? ''
  if (bare.length > LONGEST_NAME) return null
  for (const words of new Set([cell, bare, first])) {
    const named = PATTERNS.find(([, pattern]) => pattern.test(words))
    if (named) return named[0]
  }
  return null
})

/** Whether names are all those of columns, and one tells when. */
export const areColumns = (names: readonly string[]): boolean => {
  const columns = names.map(columnOf)
  return columns.every((column) => column !== null) && columns.some((column) => TELLS_WHEN.includes(column))
}
