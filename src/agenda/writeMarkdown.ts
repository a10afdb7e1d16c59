import type { Rundown } from '../core/index.ts'
import { plannedText, rundownLines, segmentLines } from './rundownFields.ts'

/** The first line of every Markdown of ours: what follows is read to the letter. */
export const SIGNATURE = '<!-- Rundown written by Rostrum -->'

const list = (lines: readonly string[]): string =>
  lines
    .filter((line) => line !== '')
    .map((line) => `- ${line}\n`)
    .join('')

/** The Markdown of a rundown whose title, facts, and segments' titles, lengths and lines are these. */
export const markdownOf = (
  title: string,
  facts: readonly string[],
  segments: readonly { readonly title: string; readonly length: string; readonly lines: readonly string[] }[],
): string =>
  [
    `${SIGNATURE}\n# ${title}\n\n${list(facts)}`,
    ...segments.map(
      (segment, index) => `\n## ${index + 1}. ${segment.title} (${segment.length})\n\n${list(segment.lines)}`,
    ),
  ].join('')

/** A rundown as Markdown, for people to read and change and for `readAgenda` to read again; ids are made anew then. */
export const writeMarkdown = (rundown: Rundown): string =>
  markdownOf(
    rundown.title,
    rundownLines(rundown),
    rundown.segments.map((segment) => ({
      title: segment.title,
      length: plannedText(segment.planned),
      lines: segmentLines(segment, rundown),
    })),
  )
