import type { Role } from '../core/index.ts'
import { cased } from './cased.ts'
import { caseless } from './caseless.ts'
import { remembering } from './remembering.ts'

/** What a label announces: people in a role, discussion questions, a note, a fact about the whole event, or something else that is no segment. */
export type Label = {
  readonly of: Role | 'questions' | 'note' | 'columns' | 'length' | 'when' | 'where' | 'agenda' | 'matter'
  /** What stands after the colon. */
  readonly rest: string
}

const ROLES: readonly string[] = ['chair', 'moderator', 'panelist', 'speaker', 'discussant'] satisfies readonly Role[]
export const isRole = (of: string | null | undefined): of is Role => of != null && ROLES.includes(of)

const LABELS: readonly (readonly [Label['of'], string])[] = [
  [
    'moderator',
    'moderators?|mod\\.?|(?:table )?hosts?|moderated by|moderation|facilitators?|facilitated by|hosted by|mod[ée]rat(?:eur|rice)s?|anim[ée] par|mod[ée]ration|moderador(?:a|es|as)?|modera|moderan|moderiert von|(?:panel )?(?:moderator|facilitator)s?|moderator\\/?-?in|moderatorin(?:nen)?|(?:gesprächs|diskussions)leitung|mediação|mediador(?:a|es)?|moderação|moderatori?|moderatrice|animation|animat(?:eur|rice)s?|facilita|conduce|coordina|session (?:lead|moderator)|emcee|mc|maître de cérémonie',
  ],
  [
    'chair',
    '(?:co-?)?chair(?:s|person|man|woman)?|chaired by|pr[ée]sident(?:e|s)?|pr[ée]sidence|vorsitz|presidente|preside|presidida por|presided by|session chairs?|chairing|leitung|sitzungsleitung|président(?:e)? de séance',
  ],
  [
    'panelist',
    'panell?ists?|panel members|panel|podium|panelistas?|participants à la table ronde|participan|participantes|partecipanti|intervienen|with|avec|mit|con|featuring|auf dem podium|podiumsgäste|gäste|gesprächspartner(?:innen)?|podiumsteilnehmer(?:innen|:innen|in)?|diskutant(?:innen|en)?|es diskutieren|teilnehmende(?: auf dem podium)?|diskussionsteilnehmer(?:innen)?|(?:confirmed |invited )?panell?ists?|panel composition|(?:the )?panell?ists are',
  ],
  [
    'discussant',
    'discussants?|respondents?|discutant(?:e|s|es)?|comentaristas?|comenta|respondent|reaktion(?:en)?|kommentar',
  ],
  [
    'speaker',
    '(?:keynote |guest |main |invited |opening )?speakers?|keynote(?: address| speech)?|presenters?|presented by|opening (?:statement|address|remarks)|welcome (?:statement|address|remarks)|statements?|qui|who|wer|quién|quem|chi|owner|responsables?|palestrantes?|relator[ei]|referent(?:en|in|innen)?|redner|intervenant(?:e|s|es)?|orateurs?|oratrices?|ponentes?|oradores|oradoras?|orador|ponencias? de|expositor(?:es|a)?|conferenciantes?|vortragende|rednerin(?:nen)?|sprecher(?:in|innen)?|input(?:s)?|impuls(?:e)?|impulsgeber(?:in|innen)?|intervention(?:s)? de|interventions?|avec la participation de|(?:confirmed |featured |distinguished )?speakers?(?: include)?|presenter|lead|led by|lead(?:er)?s?|presentations? by|remarks by|delivered by|keynote(?: speaker)?s?|vortrag|referent\\/?-?in|referent\\(in\\)|rapporteu(?:r|se)s?|rapporteur(?:in|innen)|berichterstatter(?:in|innen)?|reporters?|relator(?:a|es|as)?|autor(?:en|innen|es|as?)?|authors?|auteurs?|autrices?|con la (?:participación|intervención) de|mit beiträgen von',
  ],
  [
    'questions',
    '(?:key |guiding |main |suggested |leading |proposed )?(?:discussion )?(?:questions|points|topics)(?: (?:for|to) (?:the )?(?:discussion|panel(?:ists)?|speakers|group))?|(?:key |guiding |main )?questions (?:to (?:be )?(?:discuss|address|explore|consider)(?:ed|d)?|(?:we|the (?:panel|session)) will (?:discuss|address|explore))|questions abordées|themes for discussion|fragestellungen|diskussionsfragen|preguntas (?:orientadoras|para el debate)|key discussion (?:points|questions|topics)|leitfragen|questions? (?:directrices|clés)|preguntas(?: guía)?',
  ],
  ['note', 'n\\.?\\s?b\\.?|(?:please )?note|hinweis|anmerkung|remarque|nota'],
  [
    'length',
    '(?:estimated |approx(?:imate)?\\.? |allotted |allocated |planned |suggested |scheduled )(?:time|duration|length)|time (?:allotted|allocated|allocation|limit|needed)|duration|length|dauer|zeitbedarf|durée(?: prévue| estimée)?|temps(?: prévu| estimé)?|duración(?: estimada)?|tiempo(?: estimado)?',
  ],
  [
    'when',
    '(?:event |session |meeting )?(?:date|time|dates|day)(?:\\s?(?:&|and|/|\\+)\\s?(?:time|date|place|venue|location))?|when|datum|(?:sitzungs)?termin|(?:sitzungs)?beginn|uhrzeit|zeit|wann|quand|début|comienzo|horaires?|date et heure|heure|fecha|hora|cu[áa]ndo',
  ],
  [
    'where',
    '(?:event |meeting )?(?:location|venue|place|room|address)|where|lieu|adresse|où|salle|(?:veranstaltungs|sitzungs|tagungs)?ort|wo|raum|lugar|sede|sala|d[óo]nde',
  ],
  [
    'agenda',
    '(?:(?:provisional|draft|tentative|meeting|event|call|detailed|final|annotated|amended|revised|program(?:me)?) )?(?:(?:agenda|program(?:me)?)(?: (?:items?|topics?|points?))?|schedule|run of show|order of the day|running order|timetable|programa|programm|tagesordnung(?:spunkte)?|ablauf|(?:points (?:de|à) l.)?ordre du jour|(?:puntos del )?orden del d[íi]a|(?:items|topics|points|issues) (?:to discuss|for discussion|to be discussed)|discussion (?:items|topics|points)|order of (?:proceedings|events)|program(?:me)? (?:of|for) the (?:day|evening|morning|afternoon|night)|(?:formal|order of) business(?: (?:for|of) .{3,40})?|business to be transacted|proceedings|timeline|sequence of events|ablaufplan|zeitplan|sitzungsablauf|déroulé|déroulement|calendario|cronograma)',
  ],
  [
    'matter',
    'from|to|cc|bcc|sent|subject|context|background|objectives?(?: and .{1,40})?|aims?|contacts?|(?:side |foot)?notes|side ?note|footnote|about|overview|summary|purpose|rationale|concept note|participants|target audience|(?:session )?format|(?:opening|office) hours|öffnungszeiten|sprechzeiten|horaires d.ouverture|horario de (?:apertura|atención)|modalit(?:ies|és).{0,40}|other information' +
      '|practical information|information|logistics|registration information|how to (?:join|register|participate)\\??|documents?|documentation|references|minutes(?: and .{1,30})?|chat|links?|objectifs?(?: (?:de|du|des) .{1,40})?|objetivos?(?: (?:de|del) .{1,40})?|ziele?(?: (?:der|des) .{1,40})?' +
      '|zielsetzung|temas tratados|points traités|behandelte themen|topics discussed|decisions(?: taken)?|décisions(?: prises)?|decisiones(?: tomadas)?|beschlüsse|organi[sz](?:ed|ers?)(?: by)?|co-hosted by|sponsors?|languages?|next meeting(?: date)?|rsvp|anmeldung|inscriptions?' +
      '|inscripción|veranstalter|organisat(?:ion|eur)s?|organiza(?:dores)?|résumé|abstracts?|zusammenfassung|resumen|ground rules|(?:house )?rules(?: (?:of|for) .{1,30})?|(?:last|previous|prior|past) (?:interim )?(?:meeting|minutes|call|session|interim|agenda)(?!s).{0,40}' +
      '|(?:letzte|vorherige|vorige|vergangene)[sr]? (?:sitzung|protokoll|versammlung|treffen|tagesordnung).{0,40}|(?:dernière|précédente) (?:réunion|séance|assemblée).{0,40}|(?:réunion|séance|assemblée) précédente.{0,40}|(?:última (?:reunión|sesión)|(?:reunión|sesión) anterior|acta anterior).{0,40}' +
      '|minutes (?:of|from) \\d{1,2}\\s.{1,50}|(?:draft|approved|unapproved) minutes(?: (?:of|from) .{1,50})?|minutes(?: (?:of|from) (?:the .{1,50}|\\p{Lu}?\\p{L}+ \\d.{1,30}))?|à noter|infos? pratiques?|informations pratiques|nota bene|accessibility|bios?|biograph(?:y|ies)' +
      '|biogra(?:phies|fías)|(?:speaker|panell?ist)s?.? (?:bios|biographies)|about the (?:speakers?|panell?ists?|moderator)|die referent(?:en|innen|:innen)? in kürze|zur person|zu den personen|zum hintergrund|pourquoi .{3,50}\\?|presentación|résumés?(?: des .{3,40})?|resúmenes(?: de .{3,40})?' +
      '|call times?|how to prepare|what to bring|terms of reference|follow[- ]up|remarques|hinweise|anmerkungen|notas|literatur|anreise|accès|interpretation|dolmetschen|interprétation|materials?|background (?:documents?|note)|apologies|present|attendees|attendance|in attendance' +
      '|(?:appendix|annexe?|anhang|anlage|anexo)(?:\\s[\\dA-Z]{1,3})?|action items|kontakt|hintergrund|contexte|contexto|antecedentes|contacto' +
      // what was
      '|(?:last|previous|past) (?:year|month|week)(?:.s)?(?!\\p{L}).{0,40}|(?:l.an|année|semaine) (?:dernier|dernière|passée).{0,40}|(?:letztes|voriges) jahr.{0,40}|el año pasado.{0,40}' +
      // what runs beside an agenda
      '|(?:begleit|rahmen|partner|damen|kinder)programm(?:\\s[^\\d]{3,50})?|(?:side|social|parallel|accompanying|partners?.?|spouses?.?|companions?.?|fringe|children.s) program(?:me)?(?:\\s[^\\d]{3,40})?|programme (?:social|parallèle|(?:des |pour (?:les )?)?accompagnants)|programa (?:social|paralelo|(?:de |para (?:los )?)?acompañantes)' +
      // what pages and minutes hold beside an agenda: English, German, French, Spanish
      '|code of conduct|how do i get in\\?|(?:previous|past) (?:editions|events|meetings)|publications|related .{3,20}|see also|share this.{0,10}|further (?:information|reading)|faqs?|directions|getting (?:here|there)|accommodation|upcoming .{3,20}|next dates|future meetings|dates and locations of .{3,30}|(?:agenda|schedule) (?:topic )?(?:rules|key|constraints)|archives?|mailing lists?|scribe|privacy.{0,10}' +
      '|niederschrift(?:\\s.{3,40})?|protokoll(?:\\s.{3,40})?|anfahrt|teilnahmegebühr|tagungsbeitrag|ansprechpartner(?:in)?|anmeldeschluss|weitere informationen|entschuldigt|anwesend|auszug' +
      "|procès-verbal(?:\\s.{3,40})?|compte[- ]rendu(?:\\s.{3,40})?|renseignements|plan d[’']accès|tarifs?|documents? (?:joints?|à télécharger)|partager.{0,30}|éditions précédentes|pour en savoir plus|contacts? presse" +
      '|acta(?:\\s.{3,40})?|más información|información práctica|también te puede interesar|comentarios|cómo llegar|normas(?:\\s.{3,40})?|ediciones anteriores|compartir.{0,30}|documentos?',
  ],
]
const PATTERNS = LABELS.map(([of, words]) => [of, caseless`^(?:${words})$`] as const)
const LONGEST_LABEL = 60
const ASIDE = /\s*\([^()]{0,100}\)$/
/** "Chair of sessions 1 and 2": of several that follow. */
export const OF_SESSIONS = caseless`\s(?:of|for|des|der|zu|de las)\s(?:the\s)?(?:sessions|panels|sitzungen|sesiones)(?!\p{L})[^:]{0,20}`

/** "(Discussant: Ada Bee)" */
const IN_BRACKETS = /^\(([^():]{3,60}:\s[^()]+)\)$/

/** "Moderation Dr. Bee", "Preside la Prof.ª Bee", "Moderation Ada BEE": a form of address or a surname in capitals does for the colon. */
const UNCOLONED = cased`^(\p{L}{3,20})\s(?=(?:(?:la|el|le|der|die|the)\s)?(?:Drs?|Prof|Pr|Mr|Mrs|Ms|Mme|M|Frau|Herrn?|Sra?|Dra|D|Do[ñn]a|Don|Excm[oa]|Ilm[oa]|MinR|MD.in|Sen|Rep|Amb|H\.E)(?:[.]|ª|\s)\.?ª?\s?\p{Lu}|\p{Lu}\p{Ll}[\p{L}'’-]*\s\p{Lu}[\p{Lu}'’-]{2,}(?:,|$))`

/** The label a line begins with or consists of: "Moderator: …", "Panelists". `null` where it has none. */
export const readLabel = remembering((written): Label | null => {
  const text = written.replace(IN_BRACKETS, '$1')
  const cut = /:(?!\d)|\s[–—-]\s/.exec(text.slice(0, LONGEST_LABEL + 2))
  if (!cut || cut.index > 20) {
    const [, word = ''] = UNCOLONED.exec(text) ?? []
    const own = word === '' ? undefined : PATTERNS.find(([, pattern]) => pattern.test(word))?.[0]
    if (own && isRole(own)) return { of: own, rest: text.slice(word.length).trim() }
  }
  if (!cut && text.replace(ASIDE, '').length > LONGEST_LABEL) return null
  const words = OF_SESSIONS.without(text.slice(0, cut?.index)).replace(ASIDE, '').trim()
  // "Speakers and topics:"
  const [first = ''] = cut ? words.split(/\s(?:and|et|und|y|&)\s/, 1) : [words]
  const label =
    PATTERNS.find(([, pattern]) => pattern.test(words)) ??
    (first === words ? undefined : PATTERNS.find(([of, pattern]) => isRole(of) && pattern.test(first)))
  return label && (text === written || isRole(label[0]))
    ? { of: label[0], rest: cut ? text.slice(cut.index + cut[0].length).trim() : '' }
    : null
})
