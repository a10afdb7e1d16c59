import { FULL } from './candidates.ts'
import { cased } from './cased.ts'
import { caseless } from './caseless.ts'
import { findClockTimes } from './findClockTimes.ts'
import { findDates } from './findDates.ts'
import type { Entry } from './readEntries.ts'
import { readLabel } from './readLabel.ts'
import { isOrganisation, readPerson } from './readPerson.ts'

/** A title stands among so many lines at the head of a document. */
const REACH = 16
const MOST_WORDS = 25
const WORD = cased`\p{L}{3}`
const wordCount = (text: string): number => text.split(' ').length

const QUOTED = /[“"«„]\s?([^“”"«»„]{12,200}?)[,.]?\s?[”"»“]/
const WHOLLY_QUOTED = /^[“"«„‘']\s?[^“”"«»„]{6,200}\s?[”"»“’']$/
/** What people come together for. English, French, German, Spanish. */
const EVENT = caseless`(?<!\p{L})(?:conference|congress|forum|symposium|workshop|seminar|webinar|colloquium|meeting|summit|hearing|day|days|retreat|convention|town ?hall|panel discussion|side event|round ?table|lecture|debate|training|consultation|call|\p{L}*thon|festival|dialogue|briefing|assembly of members|general assembly|agm|review|conférence|congrès|colloque|atelier|séminaire|webinaire|rencontres?|journée|soirée|assises|réunion|table ronde|débat|assemblée générale|\p{L}*tagung|\p{L}*konferenz|kongress|\p{L}*tag|workshop|\p{L}*seminar|\p{L}*sitzung|\p{L}*versammlung|\p{L}*dialog|\p{L}*abend|\p{L}*gespräch|jornadas?|congreso|encuentro|seminario|taller|foro|simposio|reunión|sesión|pleno|conversatorio|mesa redonda)(?!\p{L})`
/** Who invites, rather than to what. */
const HOUSE = caseless`^(?:commune|canton|landkreis|stadt|kreis|gemeinde|town|city|village|county|state|ministry|department|faculty|permanent missions?|ville|mairie|préfecture|région|amt|facultad|facultat|ayuntamiento|fundación|université|universität|universidad)(?!\p{L})`
/** "Room 12", "Hall B, Capitol", "Lindenplatz 3, 36999 Oberkirchberg" */
const PLACE = caseless`(?<!\p{L})(?:\p{L}*room|\p{L}*hall|salle|\p{L}*saal|raum|sala|salón|auditorium|auditorio|building|bldg|bâtiment)(?!\p{L})|(?:street|road|avenue|straße|platz|lane),?\s\d|\d{1,4}.*(?:street|road|avenue|lane)|(?:rue|route|quai|calle|avenida|c/)\s.*\d|\d{5}`
/** What a document is, rather than what it is about. */
const PAPER = caseless`^(?:notice|invitation|einladung|convocation|convocatoria|programme?|agenda|program)(?!\p{L})`
/** "Home > Events > Details", where a page is among others. */
const TRAIL = caseless`(?:\s[|>»›]\s.*){2}|(?<!\p{L})uploaded by(?!\p{L})`
/** Marks and notes of those who keep the document. */
const MARK = caseless`^(?:un)?classified|^(?:strictly )?(?:confidential|restricted|internal|draft|embargoed)(?!\p{L})|^(?:for )?(?:official|internal) use|^(?:concept note|konzeptpapier|note (?:conceptuelle|de cadrage)|nota conceptual)$|^vertraulich|^confidentiel|^(?:last )?updated|^version|^(?:as of|posted|organi[sz]ed|supported|hosted|sponsored|in cooperation|page|rev\.?|no\.|ref)(?!\p{L})|^dear |^hi |^hello |^madame|^liebe |^sehr geehrte|^estimad`
/** "Run of show: “…”", "Agenda – …" */
const ANNOUNCED = caseless`^(?:(?:provisional|draft|final|meeting|detailed) )?(?:agenda|programme?|run of show|schedule|tagesordnung|ablauf(?:plan)?|ordre du jour|programa|orden del día)\s?[:–—-]\s+`
const APPENDED = caseless`\s[–—-]\s(?:draft |provisional )?(?:agenda|programme?|schedule|tagesordnung|ordre du jour|orden del día)\??$`

/** "Session title: …", "Panel name: …": what a form calls the title. */
const CALLED = caseless`^(?:(?:(?:panel|session|event|meeting|workshop|webinar) (?:title|name|topic|theme)|title|titel|titre|título)\s?:\s+)`
/** Must go on: where the line below does not, a page has cut it off. */
const CUT_OFF = caseless`\s(?:of|to|the|and|for|in|on|with|de|du|des|la|le|les|et|del|el|y|der|die|das|und|von|für|zu)$`

/** The day and hours behind a title: "Staff day, Monday 12 May 2025, 10:00". */
const withoutDate = (text: string): string => {
  const [date] = findDates(text)
  const before = date
    ? text
        .slice(0, date.index)
        .replace(/(?:[\s,|(–—-]+\p{L}{2,10}\.?,?)?[\s,|(–—-]+$/u, (end) =>
          date.weekday === null ? (/^[\s,|(–—-]*(\p{L}+)/u.exec(end)?.[0] ?? '') : '',
        )
    : text
  const kept = before.replace(/\s(?:am|vom|on|of|du|le|del|el|den|der)$/i, '')
  return wordCount(kept) > 1 && !/^\p{L}+ \d+$/u.test(kept) && WORD.test(kept) && !readLabel(kept) ? kept : text
}

/** A title as one would say it. */
const said = (text: string): string => {
  const bare = withoutDate(APPENDED.without(ANNOUNCED.without(CALLED.without(text))).trim()).replace(/\s*[:|]$/, '')
  return WHOLLY_QUOTED.test(bare) ? bare.replace(/^[“"«„‘']\s?|\s?[”"»“’']$/g, '') : bare
}

/** "7. Fachtagung" is the seventh. */
const numbered = ({ form, ordinal, text }: Entry): string =>
  form === 'item' && ordinal !== null ? `${ordinal}. ${text}` : text

/** How much a line at the head looks like the title: below zero it is something else. */
const weightOf = (text: string, at: number): number => {
  const event = EVENT.test(text)
  return (
    (event ? 4 : 0) +
    (WHOLLY_QUOTED.test(text) ? 5 : 0) +
    (!event && !WHOLLY_QUOTED.test(text) && (HOUSE.test(text) || isOrganisation(text)) ? -4 : 0) +
    (event && !WORD.test(EVENT.without(text)) ? -2 : 0) +
    (PAPER.test(text) ? -3 : 0) +
    (findDates(text).length > 0 ? -3 : 0) +
    (findClockTimes(text) ? -5 : 0) +
    (/[.!]$/.test(text) ? -3 : 0) +
    (readPerson(text)?.sure && !event ? -5 : 0) +
    (PLACE.test(text) ? -4 : 0) +
    (CALLED.test(text) ? 5 : 0) +
    (TRAIL.test(text) ? -5 : 0) -
    at * 0.3 +
    (at === 0 ? 1 : 0)
  )
}

const isCut = (entry: Entry, header: readonly Entry[]): boolean =>
  CUT_OFF.test(entry.text) && header[header.indexOf(entry) + 1]?.spaced !== false

/** A title that was broken, with the line below it. */
const whole = (entry: Entry, header: readonly Entry[]): string => {
  const next = header[header.indexOf(entry) + 1]
  const goesOn =
    entry.form === 'text' && entry.text.length > FULL && next?.form === 'text' && !next.spaced && !next.label
  return goesOn && /^\p{Ll}/u.test(next.text) && !/[.!?]$/.test(next.text)
    ? `${numbered(entry)} ${next.text}`
    : numbered(entry)
}

/**
 * The title of a document: its highest heading, or the line at its head that looks most like one. Never an address on
 * the web, a mark such as "Confidential" or who invites where a line says to what.
 */
export const titleOf = (header: readonly Entry[]): { text: string; line: number } | null => {
  const named = header.filter(
    ({ text, form, level, label, ordinal }, i) =>
      form !== 'rule' &&
      // "Key | Value", above "Date: | 3 May"
      !(form === 'row' && header[i + 1]?.form === 'row' && header[i + 1]?.label) &&
      (form !== 'item' || (ordinal !== null && EVENT.test(text))) &&
      (!label || (form === 'heading' && label.of === 'agenda' && label.rest !== '')) &&
      (form === 'heading' && level === 1 ? /\p{L}/u : WORD).test(text) &&
      !/https?:|@|(?<!\p{L})www\.|^\S+\.\p{L}{2,8}$/u.test(text) &&
      !MARK.test(text),
  )
  // below plain lines, a heading of a lower level is that of a section
  const headings = named.filter(({ form, level }, i) => form === 'heading' && (level < 3 || i === 0))
  const top = Math.min(...headings.map(({ level }) => level))
  const heading = headings.find(({ level }) => level === top)
  if (heading) return { text: said(heading.text), line: heading.rows[0].number }
  const matter = header.find(({ label, text }) => label?.of === 'matter' && label.rest === '' && !MARK.test(text))
  const end = matter ? header.indexOf(matter) : header.length
  const head = named.filter((entry) => end === 0 || header.indexOf(entry) < end).slice(0, REACH)
  const lines = head
    .map((entry, at) => ({ entry, weight: weightOf(entry.text, at) + (isCut(entry, header) ? -4 : 0) }))
    .filter(
      ({ entry: { text } }) => wordCount(text) <= MOST_WORDS && !/[.!]$/.test(text) && !ANNOUNCED.test(`${text}: `),
    )
  const best = lines.reduce<(typeof lines)[number] | null>((a, b) => (a && a.weight >= b.weight ? a : b), null)
  if (best && best.weight > -4) return { text: said(whole(best.entry, header)), line: best.entry.rows[0].number }
  for (const { text, rows } of named) {
    const quoted = QUOTED.exec(text)?.[1]
    if (quoted) return { text: quoted, line: rows[0].number }
  }
  if (best) return { text: said(best.entry.text), line: best.entry.rows[0].number }
  const agenda = header.find(({ label }) => label?.of === 'agenda')
  return agenda ? { text: said(agenda.text), line: agenda.rows[0].number } : null
}
