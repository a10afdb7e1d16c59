import type { SegmentKind } from '../core/index.ts'
import { caseless, type Caseless } from './caseless.ts'
import { remembering } from './remembering.ts'

/** The first that fits holds: "Closing discussion" is a closing, "Panel discussion" a panel. English, French, German, Spanish. */
const KINDS: readonly (readonly [SegmentKind, Caseless])[] = [
  [
    'break',
    caseless`(?<!\p{L})(?:breaks?(?!\s?-?out)|recess|lunch(?:eon)?|breakfast|coffee|tea|dinner|supper|reception|cocktails?|drinks?|refreshments|networking|buffet|\p{L}*paus[ae]|\p{L}*kaffee|déjeuner|goûter|apéro|apéritif|vin d['’]honneur|pot (?:de l['’]amitié|convivial)|mittag(?:essen|spause)?|abendessen|\p{L}*imbiss|empfang|umtrunk|get[\s-]?together|almoço|café|intervalo|pranzo|almuerzo|comida|cena|receso|descanso|cóctel|vino de honor|refrigerio)(?!\p{L})`,
  ],
  [
    'qa',
    caseless`(?<!\p{L})q\s?(?:&|and|\+|/)\s?a(?:'s|s)?(?!\p{L})|(?<!\p{L})question and answers?(?!\p{L})|(?<!\p{L})(?:questions|question (?:time|period|round|session)|question$|(?:publikums|rück)fragen|fragerunde|preguntas|perguntas|domande|ruegos|publikums\p{L}*|public comments?|coloquio)(?!\p{L})|open (?:forum|floor|mic|discussion|debate)|^(?:offene |ihre )?fragen(?!\p{L})|(?<!\p{L})fragen (?:aus|an|und|&)(?!\p{L})|zeit für fragen|ask me anything|(?<!\p{L})AMA(?!\p{L})|(?:from|with|by|to) the (?:floor|audience)|parole (?:au|du) public|audience (?:discussion|participation)|interactive (?:dialogue|discussion|debate|session)|(?:échanges?|débats?|discussions?|dialogue) avec (?:la salle|le public|l['’]auditoire|les participants)|offene diskussion|diskussion mit (?:dem )?publikum|debate (?:con el público|abierto)|plenary discussion|general discussion|discussion générale`,
  ],
  [
    'closing',
    caseless`(?<!\p{L})(?:closing|closure|close|concluding|conclusions?|goodbyes?|wrap[\s-]?up|farewell|adjourn(?:ment|ed|s)?|final (?:remarks|words|statements?|thoughts)|thanks|vote of thanks|summing[\s-]up|summary and (?:next steps|close|(?:the )?ways? forward)|ways? forward|clôture|mot de la fin|synthèse|schluss(?!el)\p{L}*|abschluss\p{L}*|verabschiedung|ausklang|zusammenfassung und ausblick|fazit|resümee|encerramento|chiusura|conclusioni|cierre|clausura|conclusiones|despedida|palabras finales)(?!\p{L})`,
  ],
  [
    'panel',
    caseless`(?<!\p{L})(?:panels?(?! members)|\p{L}+panel|round[\s-]?tables?|table[\s-]ronde|podium\p{L}*|paneldiskussion|panell?ists|mesa[ -]redonda|tavola rotonda|conversatorio|panel de|expert(?:en)?runde|gesprächsrunde|diskussionsrunde|debate|streitgespräch|moderated (?:discussion|conversation|dialogue))(?!\p{L})`,
  ],
  [
    'opening',
    caseless`(?<!\p{L})(?:opening(?! (?:the|up|doors|hours|your|our)(?!\p{L})| of (?!(?:the )?(?:day|forum|meeting|session|conference|workshop|event|seminar|symposium|plenary|hearing|debate|assembly|summit|colloquium|proceedings)))|roll call|pledge of allegiance|(?:acknowledgment|declaration|establishment|confirmation) of (?:a |the )?quorum|welcom(?:e|es|ing)|(?<!\b[dl]['’])introduct(?:ions?|ory)|intros?|call (?:the |this )?(?:\p{L}+ )?to order|(?<!(?:conferencia|conférence|lección|leçon|ponencia|lecture|clase) )inaugura\p{L}+|ouverture|accueil|bienvenue|mots? d['’]introduction|allocutions? d['’]ouverture|introductif|begr(?:ü|ue)(?:ß|ss)ung\p{L}*|eröffnung\p{L}*|einführung\p{L}*|willkommen\p{L}*|grußworte?|einleitung|abertura|boas-vindas|saluti|benvenuto|bienvenida|apertura|inicio|presentación de los participantes|palabras de bienvenida)(?!\p{L})`,
  ],
  [
    'qa',
    caseless`^(?:general |open |plenary )?(?:discussion|diskussion|aussprache|débat|échanges?|discusión|debate)(?!\p{L})|(?<!\p{L})discussion with(?!\p{L})|(?:gemeinsame|abschließende|allgemeine|freie) (?:diskussion|aussprache)`,
  ],
  [
    'talk',
    caseless`(?<!\p{L})(?:keynotes?|presentations?|talks?|lectures?|address|speakers?|speech|statements?|fireside chat|lightning talks?|exposés?|conférence|communications?|intervention|témoignages?|\p{L}*vortr(?:a|ä)ge?|(?:eröffnungs|impuls|fach|haupt)?(?:vortrag|referat|impuls)e?|impulse|keynote-?vortrag|ponencias?|conferência|palestra|relazione|intervento|conferencia|charla|presentación|exposición|disertación)(?!\p{L})`,
  ],
]

/** What a segment with this title is; `other` where the title does not say. */
export const kindOf = remembering((title): SegmentKind => KINDS.find(([, words]) => words.test(title))?.[0] ?? 'other')
