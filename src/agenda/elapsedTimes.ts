import { minutesOf } from '../core/index.ts'
import { clockTimesAt } from './clockTimesAt.ts'
import type { Line } from './line.ts'
import { takeTiming } from './takeTiming.ts'

/** So many lines with the time since the beginning are a script. */
const FEWEST = 3
/** Nothing runs for longer, in minutes. */
const LONGEST = 6 * 60
const BEFORE = /^\s*(?:[-*•–]\s+)?[*_([]{0,3}(?=\d)/

/**
 * A script that counts from "0:00": what it says of each part is how long it takes, in words or until the next begins,
 * and not when. Other texts stay as they are.
 */
export const elapsedTimes = (lines: readonly Line[]): readonly Line[] => {
  const starts: { readonly at: number; readonly from: number; readonly next: number; readonly minute: number }[] = []
  for (const [at, { text, cells }] of lines.entries()) {
    const from = cells ? -1 : (BEFORE.exec(text)?.[0].length ?? -1)
    const found = from < 0 ? null : clockTimesAt(text, from, true)
    if (!found?.timing.start) continue
    const minute = minutesOf(found.timing.start)
    // the first is the beginning, and none is a range
    if (found.timing.end !== null || minute > LONGEST || (starts.length === 0 && minute > 0)) return lines
    if (minute < (starts.at(-1)?.minute ?? 0)) return lines
    starts.push({ at, from, next: found.next, minute })
  }
  if (starts.length < FEWEST) return lines
  const out = [...lines]
  let agree = 0
  starts.forEach(({ at, from, next, minute }, i) => {
    const line = lines[at]
    if (!line) return
    const title = line.text.slice(next).replace(/^[\s)\]*_:.–-]+/, '')
    const until = starts[i + 1]?.minute
    const said = takeTiming(title)?.timing.minutes ?? null
    if (said !== null && until !== undefined && said === until - minute) agree += 1
    const length = said === null && until !== undefined && until > minute ? ` (${until - minute} min)` : ''
    out[at] = { ...line, text: `${line.text.slice(0, from)}${title}${length}` }
  })
  // "00:00 Set A" is at midnight
  const plainly = lines[starts[0]?.at ?? 0]?.text.slice(starts[0]?.from).startsWith('0:')
  return plainly || agree >= FEWEST - 1 ? out : lines
}
