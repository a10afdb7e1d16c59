import { dateInWords, dayNames } from '../ui/dateInWords.ts'
import type { Report } from './reportOf.ts'

/** `'4 September 2017'`: the day in the plan, or the day on which it began. */
export const dayInWords = ({ rundown, startedAt }: Pick<Report, 'rundown' | 'startedAt'>): string =>
  dateInWords(rundown.date) ?? dayNames(rundown.timeZone)(startedAt)

/** The title, or what stands for it. */
export const titleOf = ({ rundown }: Pick<Report, 'rundown'>): string => rundown.title.trim() || 'Session'

/** Day, place and zone: what stands under the title. */
export const whereOf = (report: Report): readonly string[] =>
  [
    dayInWords(report),
    report.rundown.place,
    report.rundown.timeZone && `times of ${report.rundown.timeZone}`,
    report.rehearsal ? 'Rehearsal' : null,
    report.phase === 'ended' ? null : 'So far',
  ].filter((part): part is string => typeof part === 'string' && part !== '')
