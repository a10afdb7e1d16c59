import type { Line } from './readEntries.ts'

/** Markdown may hold a tag here and there; HTML begins with one. */
const LOOKS_LIKE_HTML = /^\s*<(?:!doctype html|html|head|body|meta|table|div|article|section|h[1-6]|p|ul|ol)\b/i
const MARKUP = /<!--|<(\/?)([a-z][a-z\d]*)[^<>]{0,2000}>|[^<]+|</gi
const COMMENT = '<!--'
/** What stands in these is not the document. */
const LEFT_OUT = /^(?:script|style|nav|footer|aside|noscript|template|title|head)$/i
const BLOCK = /^(?:p|div|section|article|header|main|h[1-6]|ul|ol|li|table|tr|br|blockquote|dl|dt|dd|body)$/i

/** HTML as lines of Markdown that keep the number of the line they began in. `null`: the text is not HTML. */
export const htmlLines = (lines: readonly Line[]): readonly Line[] | null => {
  const text = lines.map((line) => line.text).join('\n')
  if (!LOOKS_LIKE_HTML.test(text)) return null
  const out: Line[] = []
  let [number, begun, words, row, skipped] = [1, 1, '', false, null as string | null]
  const flush = (): void => {
    if (words.trim() !== '') out.push({ number: begun, text: words.replace(/\s+/g, ' ').trim() })
    out.push({ number, text: '' })
    words = ''
  }
  for (const [whole, closing, name = ''] of text.matchAll(MARKUP)) {
    const tag = name.toLowerCase()
    if (skipped === COMMENT) {
      const end = whole.indexOf('-->')
      if (end >= 0) [skipped, words] = [null, words + whole.slice(end + 3)]
    } else if (skipped !== null) {
      if (closing && tag === skipped) skipped = null
    } else if (whole === COMMENT) {
      skipped = COMMENT
    } else if (tag === '') {
      if (words.trim() === '') begun = number + (/^\s*/.exec(whole)?.[0].split('\n').length ?? 1) - 1
      words += whole
    } else if (LEFT_OUT.test(tag)) {
      if (!closing) skipped = tag
    } else if (tag === 'td' || tag === 'th') words += closing ? '' : ' | '
    else if (tag === 'tr') {
      flush()
      row = !closing
    } else if (BLOCK.test(tag)) {
      if (row) words += ' '
      else flush()
      const mark =
        row || closing ? '' : tag === 'li' ? '- ' : /^h[1-6]$/.test(tag) ? `${'#'.repeat(Number(tag.charAt(1)))} ` : ''
      if (mark !== '') [begun, words] = [number, mark]
    }
    number += whole.split('\n').length - 1
  }
  flush()
  return out
}
