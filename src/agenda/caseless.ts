/**
 * The letters of a class, in lower case and up to U+FFFF, where marks and figures of other scripts stand among them. The
 * class \p{L} costs up to 2 ms wherever it stands in a pattern, this one hardly anything.
 */
export const LETTERS =
  'a-zªµºß-öø-ÿ\\u0100-\\u02c1\\u0370-\\u0373\\u0376-\\u037d\\u037f\\u0386\\u0388-\\u0481\\u048a-\\u0556\\u0560-\\u0588\\u05d0-\\u05f2' +
  '\\u0620-\\u065f\\u066e-\\u06d3\\u06d5-\\u06ef\\u06fa-\\u1fbc\\u1fc2-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3031-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc' +
  '\\uff41-\\uff5a\\uff66-\\uffdc'

/** What of a pattern is no words: the beginning or the end of a class, a class of letters, anything escaped. */
const MARK = /\\[pP]\{\w+\}|\\.|[[\]]/g

/** `source` for texts in lower case; a class of letters, whatever their case, becomes one of ranges. */
const inLowerCase = (source: string): string => {
  let [at, within, made] = [0, false, '']
  for (const { index, 0: mark } of source.matchAll(MARK)) {
    made += source.slice(at, index).toLowerCase()
    at = index + mark.length
    if (mark === '[' || mark === ']') within = mark === '['
    if (mark.startsWith('\\p{L')) made += within ? LETTERS : `[${LETTERS}]`
    else made += mark === '\\P{L}' ? `[^${LETTERS}]` : mark
  }
  return made + source.slice(at).toLowerCase()
}

let text = ''
let lowered = ''
/** Of the same length, so that what is found in it stands there in `written` too. Several patterns ask for the same text. */
const lower = (written: string): string => {
  if (written !== text) {
    text = written
    lowered = written.toLowerCase()
    if (lowered.length !== written.length) lowered = written.replaceAll('İ', 'i').toLowerCase()
  }
  return lowered
}

/** A pattern that takes no notice of case. What it finds it gives in lower case. */
export type Caseless = {
  readonly test: (written: string) => boolean
  readonly exec: (written: string) => RegExpExecArray | null
  /** What it finds at this place and not behind it. */
  readonly execAt: (written: string, at: number) => RegExpExecArray | null
  readonly all: (written: string) => Iterable<RegExpExecArray>
  /** The text without the first that it finds. */
  readonly without: (written: string) => string
}

/**
 * As a regular expression with the flags `iu`, for lists of words: it is ready to be used, and finds, several times sooner.
 * Of the classes by property it knows those of letters: `\p{L}`, `\P{L}`.
 */
export const caseless = (words: TemplateStringsArray, ...more: readonly string[]): Caseless => {
  const source = String.raw(words, ...more)
  let whole: RegExp | null = null
  let sticky: RegExp | null = null
  let every: RegExp | null = null
  const made = (flags: string): RegExp => new RegExp(inLowerCase(source), flags)
  const exec = (written: string): RegExpExecArray | null => (whole ??= made('')).exec(lower(written))
  return {
    test: (written) => (whole ??= made('')).test(lower(written)),
    exec,
    execAt(written, at) {
      sticky ??= made('y')
      sticky.lastIndex = at
      return sticky.exec(lower(written))
    },
    all: (written) => lower(written).matchAll((every ??= made('g'))),
    without(written) {
      const found = exec(written)
      return found ? written.slice(0, found.index) + written.slice(found.index + found[0].length) : written
    },
  }
}
