import type { Draft } from './findSegments.ts'
import { NO_WORDS, readSegmentLine, type People } from './readRundownLines.ts'

const NOBODY: People = { idOf: () => '', all: () => [] }
/** Rostrum's word for a length that nobody gave. */
const OPEN = /\s*\(open\)$/i

/**
 * A segment with what labelled lines below it say of how it is to be run, wherever they came from: "Kind: panel",
 * "At least: 5 min", "Ring-fenced", "Cues: …". They are marked in `read`, by line number.
 */
export const readFacts = (draft: Draft, read: Map<number, string>): Draft => {
  let words = NO_WORDS
  const body = draft.body.filter((entry) => {
    const said = entry.label?.of === 'fact' ? readSegmentLine(entry.text, words, NOBODY) : null
    if (!said) return true
    words = said.words
    read.set(entry.rows[0].number, said.as)
    return false
  })
  const title = draft.timing?.minutes == null ? draft.title.replace(OPEN, '') : draft.title
  if (body.length === draft.body.length) return { ...draft, title }
  const { timing = null, kind = null, shortest = null, ringFenced = false, cues = null } = draft.entry.facts ?? {}
  const facts = {
    timing,
    kind: words.kind ?? kind,
    shortest: words.shortest === null ? shortest : words.shortest / 60_000,
    ringFenced: words.ringFenced || ringFenced,
    cues: words.cues ?? cues,
  }
  return { ...draft, title, body, entry: { ...draft.entry, facts } }
}
