import type { Rundown } from '../core/index.ts'
import { lengthText, rundownLines, segmentLines } from './rundownFields.ts'

/** The first line of every Markdown of ours: what follows is read to the letter. */
export const SIGNATURE = '<!-- Rundown written by Rostrum -->'

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}\n`).join('')

/** A rundown as Markdown, for people to read and change and for `readAgenda` to read again; ids are made anew then. */
export const writeMarkdown = (rundown: Rundown): string => {
  const segments = rundown.segments.map((segment, index) => {
    const length = segment.planned === null ? 'open' : lengthText(segment.planned)
    return `\n## ${index + 1}. ${segment.title} (${length})\n\n${list(segmentLines(segment, rundown))}`
  })
  return `${SIGNATURE}\n# ${rundown.title}\n\n${list(rundownLines(rundown))}${segments.join('')}`
}
