import type { SegmentKind } from '../core/index.ts'

/** The first that fits holds: "Closing discussion" is a closing, "Panel discussion" a panel. English, French, German, Spanish. */
const KINDS: readonly (readonly [SegmentKind, RegExp])[] = [
  [
    'break',
    /\b(?:break|lunch|coffee|tea|dinner|reception|cocktails?|drinks|networking|paus[ae]|déjeuner|mittagessen|mittagspause|kaffee|almuerzo|receso|descanso)\b/i,
  ],
  [
    'qa',
    /q\s?&\s?a\b|\bq\s?and\s?a\b|\bquestions?\b|\bfragen\b|\bpreguntas\b|open (?:forum|floor|mic)|\baudience\b|\binteractive (?:dialogue|discussion|debate)|\bpublikum/i,
  ],
  [
    'closing',
    /\b(?:closing|closure|close|conclu(?:sions?|ding)|wrap[\s-]?up|farewell|adjourn(?:ment)?|final remarks|thanks|clôture|mot de la fin|schluss\p{L}*|abschluss|verabschiedung|cierre|clausura)\b/iu,
  ],
  [
    'panel',
    /\bpanels?\b(?! members)|\bround[\s-]?table\b|\btable ronde\b|\bpodium\p{L}*|\bpanellists\b|\bpanelists\b|\bmesa redonda\b|\bdebate\b/iu,
  ],
  [
    'opening',
    /\b(?:opening|welcome|introduct(?:ions?|ory)|call to order|inaugura\p{L}+|ouverture|accueil|bienvenue|begrüßung|eröffnung|einführung|bienvenida|apertura|inicio)\b/iu,
  ],
  ['qa', /^(?:general |open |plenary )?(?:discussion|diskussion|débat|discusión)\b|\bdiscussion with\b/i],
  [
    'talk',
    /\b(?:keynote|presentations?|talk|lecture|address|speakers?|statements?|exposé|conférence|vortrag|impuls|ponencia|conferencia)\b/i,
  ],
]

/** What a segment with this title is; `other` where the title does not say. */
export const kindOf = (title: string): SegmentKind => KINDS.find(([, words]) => words.test(title))?.[0] ?? 'other'
