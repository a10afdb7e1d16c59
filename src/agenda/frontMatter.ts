import { cased } from './cased.ts'
import type { Line } from './line.ts'
import { readLabel } from './readLabel.ts'

const MOST_LINES = 40
const KEY = cased`^[\p{L}][\p{L}\d_-]*\s?:(?:\s|$)`

/**
 * The block of keys between rules at the head of a page, as lines that say the same: its title as a heading where the page has
 * none, its date as that of publication, when and where it is. The other keys are for those who keep the page.
 */
export const frontMatter = (lines: readonly Line[]): readonly Line[] => {
  if (lines[0]?.cells || lines[0]?.text.trim() !== '---') return lines
  const end = lines.slice(1, MOST_LINES).findIndex(({ text }) => text.trim() === '---') + 1
  const block = lines.slice(1, end)
  if (end < 2 || !block.every(({ text }) => KEY.test(text) || /^\s|^#|^-|^$/.test(text))) return lines
  const below = lines.slice(end + 1)
  const headed = below.some(({ text }) => /^#\s/.test(text))
  const kept = block.flatMap(({ number, text }): Line[] => {
    const [key = '', ...rest] = text.split(':')
    const said = rest
      .join(':')
      .trim()
      .replace(/\s#\s.*$/, '')
      .replace(/^(["'])(.*)\1$/, '$2')
    if (said === '') return []
    if (/^(?:title|titel|titre|título|titulo)$/i.test(key)) return headed ? [] : [{ number, text: `# ${said}` }]
    if (/^date$/i.test(key)) return [{ number, text: `Published: ${said}` }]
    const of = readLabel(`${key}:`)?.of
    return of === 'when' || of === 'where' || of === 'length' ? [{ number, text: `${key}: ${said}` }] : []
  })
  return [...kept, { number: lines[end]?.number ?? 1, text: '' }, ...below]
}
