import { caseless } from './caseless.ts'
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  le: '≤',
  ge: '≥',
  times: '×',
  deg: '°',
  euro: '€',
  iexcl: '¡',
  iquest: '¿',
  ordf: 'ª',
  ordm: 'º',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  middot: '·',
  bull: '•',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  szlig: 'ß',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
}
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
}
/** Most lines have none of it: white space other than single spaces, soft and unusual hyphens, invisible characters. */
const ODD = /\s\s|[^\S ]|[\u00ad\u200b-\u200d\u2010\u2011\u2060\ufeff]/
const ATTACHMENTS =
  '(?:slides?|specs?|repo|pdf|pptx?|docx?|mp[34]|recordings?|videos?|links?|papers?|bios?|biograph(?:y|ie)|cv|handouts?|presentations?|présentations?|präsentation|presentación|folien|diapositives|diapositivas|remarks|abstracts?|posters?|audio|bio(?:graf[ií]a|grafie))'
const ATTACHMENT = caseless`^${ATTACHMENTS}$`
/** What may be such a list in brackets. */
const BRACKETED = /\s*(?:\[([^[\]()]{2,120})\](?!\()|\(([^[\]()]{2,120})\))/g
const BEHIND = caseless`\s[-–|]\s(?:pdf|pptx?|bio|cv|slides)(?:\s?[|,/·]\s?(?:pdf|pptx?|bio|cv|slides|video))*$`
const MAYBE_ATTACHED = caseless`[[(]\s?\p{L}{2,14}\s?[|,/·\]]|\s[-–|]\s\p{L}{2,6}$|\|\s?\p{L}{2,6}$`

/** A text without the links to what can be downloaded beside it: "[ Biography | Presentation ]", "(PDF, slides)", "- PPT | BIO". */
export const dropAttachments = (text: string): string =>
  MAYBE_ATTACHED.test(text)
    ? BEHIND.without(
        text.replace(BRACKETED, (whole, square: string | undefined, round: string | undefined) => {
          const links = (square ?? round ?? '').split(/[|,/·]/)
          const all = links.every((link) => ATTACHMENT.test(link.trim())) && (square !== undefined || links.length > 1)
          return all ? '' : whole
        }),
      )
    : text

const character = (entity: string, name: string): string => {
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : ' '
  }
  const accent = ACCENTS[name.slice(1)]
  return ENTITIES[name] ?? (accent ? (name.charAt(0) + accent).normalize('NFC') : entity)
}

/**
 * The words of a line, without the marks of Markdown or HTML around them: emphasis, links, tags, entities, footnote numbers.
 * Links to attachments ("slides") go altogether. White space becomes single spaces.
 */
export const plainText = (written: string): string => {
  const text = dropAttachments(written)
  const words = /[*_`<[\\&{]|''/.test(text)
    ? text
        // MediaWiki: templates, [[page|shown]], '''bold'''
        .replace(/\{\{[^{}]{0,300}\}\}/g, '')
        .replace(/\[\[(?:[^[\]|]{0,200}\|)?([^[\]|]{0,300})\]\]/g, '$1')
        .replace(/'{2,5}/g, '')
        .replace(/\[([^[\]]{1,300})\]\[[^[\]]{0,40}\]/g, '$1')
        .replace(/<sup>[^<]{0,20}<\/sup>/gi, '')
        .replace(/!?\[([^[\]]{0,300})\]\([^()\s]{0,500}\)/g, (_, shown: string) =>
          ATTACHMENT.test(shown.trim()) ? '' : shown,
        )
        .replace(/\s*\((?:\s*,\s*)*\)/g, '')
        .replace(/<(https?:[^<>\s]{0,500})>/g, '$1')
        .replace(/<br\s?\/?>/gi, ' ')
        .replace(/<\/?[a-z!][^<>]{0,500}>/gi, '')
        .replace(/&(#x?[\da-f]{1,6}|[a-z]{2,8});/gi, character)
        .replace(/\\([\\`*_{}[\]()#+.!|>-])|[*`]+/gi, '$1')
        .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    : text
  return ODD.test(words) || words !== written
    ? words
        .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
        .replace(/[\u2010\u2011]/g, '-')
        .replace(/\s+/g, ' ')
        .trim()
    : words.trim()
}
