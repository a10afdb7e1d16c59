import type { Rundown } from '../core/index.ts'
import { createNaming, headLines, plannedText, segmentLines } from './rundownLines.ts'

/** Two spaces keep a line of a paragraph a line where Markdown is shown. */
const paragraph = (lines: readonly string[]): string =>
  lines
    .map((line, i) =>
      i < lines.length - 1 && !lines[i + 1]?.startsWith('- ') && !line.startsWith('- ') ? `${line}  ` : line,
    )
    .join('\n')

/** Markdown of what is said in `head` and about each segment below its title. */
export const markdownOf = (
  title: string,
  head: readonly string[],
  segments: readonly { readonly title: string; readonly planned: string; readonly lines: readonly string[] }[],
): string => {
  const blocks = [
    `# ${title}`,
    ...(head.length > 0 ? [paragraph(head)] : []),
    ...segments.flatMap(({ title: of, planned, lines }, i) => [
      `## ${i + 1}. ${of} (${planned})`,
      ...(lines.length > 0 ? [paragraph(lines)] : []),
    ]),
  ]
  return `${blocks.join('\n\n')}\n`
}

/**
 * A rundown as Markdown: for people first, and read by `readAgenda` to the same rundown. Ids are not written: they are made
 * anew when it is read, and people stand in the order in which they are named.
 */
export const writeMarkdown = (rundown: Rundown): string => {
  const naming = createNaming(rundown.speakers)
  return markdownOf(
    rundown.title,
    headLines(rundown),
    rundown.segments.map((segment) => ({
      title: segment.title,
      planned: plannedText(segment),
      lines: segmentLines(segment, naming),
    })),
  )
}
