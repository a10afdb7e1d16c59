import type { Segment } from '../core/index.ts'
import type { Line } from './line.ts'
import { makeIds } from './makeIds.ts'
import {
  createPeople,
  NO_HEAD,
  NO_WORDS,
  readHeadLine,
  readPlanned,
  readSegmentLine,
  segmentFrom,
} from './readRundownLines.ts'
import { rundownFrom } from './rundownFrom.ts'
import { readCsv } from './rundownTable.ts'
import type { Written } from './written.ts'

const HEADING = /^## \d+\. (.*) \(([^()]+)\)$/u

const readMarkdown = (source: readonly Line[]): Written | null => {
  if (!source.some(({ text }) => HEADING.test(text))) return null
  const people = createPeople()
  const newId = makeIds('segment')
  const read = new Map<number, string>()
  const segments: Segment[] = []
  const lines: number[] = []
  let [title, head] = ['', NO_HEAD]
  let open = {
    title: '',
    planned: { planned: null, stated: false } as Pick<Segment, 'planned' | 'stated'>,
    words: NO_WORDS,
  }
  const close = () => {
    if (lines.length > 0) segments.push(segmentFrom(newId(open.title), open.title, open.planned, open.words))
  }
  for (const { number, text } of source) {
    const line = text.trimEnd()
    const heading = HEADING.exec(line)
    const planned = heading && readPlanned(heading[2] ?? '')
    if (line === '') continue
    if (heading && planned) {
      close()
      open = { title: heading[1] ?? '', planned, words: NO_WORDS }
      lines.push(number)
      read.set(number, 'segment')
    } else if (/^# ?/.test(text) && !line.startsWith('##') && read.size === 0) {
      title = line.replace(/^# ?/, '')
      read.set(number, 'title')
    } else if (lines.length === 0) {
      const said = readHeadLine(line, head, people)
      if (!said) return null
      head = said.head
      read.set(number, said.as)
    } else {
      const said = readSegmentLine(line, open.words, people)
      if (!said) return null
      open = { ...open, words: said.words }
      read.set(number, said.as)
    }
  }
  close()
  return { rundown: rundownFrom({ title, ...head, speakers: people.all(), segments }), lines, read }
}

/**
 * A document in exactly the form in which Rostrum writes a rundown, Markdown or a table, read to the letter. `null`: it is
 * something else, or was changed in a way of its own, and is to be read as any agenda.
 */
export const readWritten = (source: readonly Line[]): Written | null => readMarkdown(source) ?? readCsv(source)
