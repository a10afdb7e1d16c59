import { duration, type Duration } from '../core/index.ts'

/**
 * A length as minutes, and seconds where there are any; negative: after zero.
 *
 * | ms      | text    |
 * | ------- | ------- |
 * | 420 000 | 7       |
 * | 450 000 | 7:30    |
 * | 450 250 | 7:30.25 |
 * | −60 000 | −1      |
 */
export const lengthText = (length: Duration): string => {
  const ms = Math.abs(length)
  const seconds = (ms % 60_000) / 1000
  const [whole = '', part] = String(seconds).split('.')
  const behind = seconds === 0 ? '' : `:${whole.padStart(2, '0')}${part === undefined ? '' : `.${part}`}`
  return `${length < 0 ? '−' : ''}${Math.floor(ms / 60_000)}${behind}`
}

/** What `parseLength` reads, to be put into a pattern. */
export const LENGTH = String.raw`[−-]?\d{1,6}(?::[0-5]\d(?:\.\d{1,3})?)?`
const WHOLE = new RegExp(`^(${LENGTH})(?: ?min)?$`)

/** A length that `lengthText` wrote, with or without "min" behind it; `null`: it is none. */
export const parseLength = (text: string): Duration | null => {
  const written = WHOLE.exec(text.trim())?.[1]
  if (written === undefined) return null
  const [minutes = '', seconds = '0'] = written.replace(/^[−-]/, '').split(':')
  const ms = Number(minutes) * 60_000 + Number(seconds) * 1000
  return duration(/^[−-]/.test(written) ? -ms : ms)
}
