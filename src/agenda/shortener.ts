import { charactersIn, tame } from '../core/index.ts'
import type { Finding } from './finding.ts'

/** Cuts what is longer than anyone reads, and says so: once, however often. */
export type Shortener = {
  /** `text`, found in `line`, as it can be shown: at most `most` characters of it. */
  keep(text: string, most: number, line: number): string
  /** `null`: all was kept. */
  finding(): Finding | null
}

export const createShortener = (): Shortener => {
  const cut: { readonly line: number; readonly most: number }[] = []
  return {
    keep(text, most, line) {
      if (text.length > most && charactersIn(text) > most) cut.push({ line, most })
      return tame(text, most)
    },
    finding() {
      const [first] = cut
      if (!first) return null
      const message =
        cut.length === 1
          ? `A text was cut after ${first.most} characters: no screen has room for more.`
          : `${cut.length} texts were cut: no screen has room for so much.`
      return { kind: 'ignored', line: first.line, message }
    },
  }
}
