import { isoOf } from '../clock/isoOf.ts'
import type { Duration } from '../core/index.ts'
import { dayInWords } from './heading.ts'
import { inWords } from './inWords.ts'
import type { Report } from './reportOf.ts'

const seconds = <T extends Duration | null>(of: T) => (of === null ? null : of / 1000)

/** The report as JSON. docs/report.md says what stands where. */
export const writeJson = (report: Report): string => {
  const { rundown, total, events } = report
  const { lead, rest } = inWords(report)
  const people = new Map(rundown.speakers.map(({ id, name }) => [id, name]))
  const titles = new Map(report.segments.map(({ segment }) => [segment.id, segment.title]))
  return JSON.stringify(
    {
      format: 'rostrum-report',
      version: 1,
      title: rundown.title,
      place: rundown.place,
      day: dayInWords(report),
      timeZone: rundown.timeZone,
      rehearsal: report.rehearsal,
      phase: report.phase,
      until: isoOf(report.until),
      words: [lead, ...rest],
      plannedStart: isoOf(report.plannedStart),
      startedAt: isoOf(report.startedAt),
      late: seconds(report.late),
      plannedEnd: isoOf(report.plannedEnd),
      endedAt: isoOf(report.endedAt),
      projectedEnd: isoOf(report.projectedEnd),
      overUnder: seconds(report.overUnder),
      hardStop: isoOf(report.hardStop),
      headroom: seconds(report.headroom),
      segments: report.segments.map((row) => ({
        title: row.segment.title,
        kind: row.segment.kind,
        state: row.state,
        inPlan: row.inPlan,
        plannedStart: isoOf(row.plannedStart),
        plannedEnd: isoOf(row.plannedEnd),
        startedAt: isoOf(row.startedAt),
        endedAt: isoOf(row.endedAt),
        planned: seconds(row.planned),
        added: seconds(row.added),
        ran: seconds(row.ran),
        paused: seconds(row.paused),
        over: seconds(row.over),
      })),
      total: {
        planned: seconds(total.planned),
        added: seconds(total.added),
        ran: seconds(total.ran),
        paused: seconds(total.paused),
        over: seconds(total.over),
      },
      speakers: report.speakers.map(({ speaker, turns, total: airtime, share }) => ({
        name: speaker.name,
        position: speaker.position,
        affiliation: speaker.affiliation,
        turns,
        airtime: seconds(airtime),
        share,
      })),
      affiliations: report.affiliations.map(({ affiliation, speakers, turns, total: airtime, share }) => ({
        affiliation,
        speakers,
        turns,
        airtime: seconds(airtime),
        share,
      })),
      questions: report.questions.map(({ question, state, ran }) => ({
        from: question.asker,
        text: question.text,
        to: question.to === null ? null : (people.get(question.to) ?? null),
        state,
        time: seconds(ran),
      })),
      median: seconds(report.median),
      events:
        events?.map(({ at, kind, command, words, moved }) => ({
          at: isoOf(at),
          kind,
          command,
          words,
          moved: moved.map(({ segment, by }) => ({ title: titles.get(segment) ?? segment, by: seconds(by) })),
        })) ?? null,
    },
    null,
    1,
  )
}
