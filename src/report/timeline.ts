import { clockTime, instant } from '../core/index.ts'
import type { Instant, SegmentRecord } from '../core/index.ts'
import { signed } from './lengths.ts'
import type { Report } from './reportOf.ts'

/** Where something stands from left to right, in percent of the picture. */
export type Span = { readonly x: number; readonly width: number }
export type Mark = { readonly x: number; readonly label: string }

/** One time a segment stood in the plan or was the current one. */
export type Bar = Span & {
  /** The segment's number in the table. */
  readonly place: number
  readonly title: string
}
export type RanBar = Bar & {
  /** What of it was beyond its planned length. */
  readonly over: readonly Span[]
  readonly paused: readonly Span[]
}

/** The picture of plan against as-run. */
export type Timeline = {
  readonly ticks: readonly Mark[]
  readonly plan: readonly Bar[]
  readonly ran: readonly RanBar[]
  /** From a segment in the plan to the first time it ran. */
  readonly links: readonly { readonly plan: Span; readonly ran: Span }[]
  /** By how much segments were longer than planned, where the last of it stands: not those that would cover another. */
  readonly overs: readonly Mark[]
  readonly hardStop: Mark | null
  /** Of a session that goes on. */
  readonly now: number | null
}

const MINUTE = 60_000
/** Steps between ticks, in minutes. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440]
const MOST_TICKS = 9

const ticksOf = (from: Instant, to: Instant, zone: string | null): readonly Instant[] => {
  const length = (to - from) / MINUTE
  const step = STEPS.find((minutes) => length / minutes <= MOST_TICKS) ?? Math.ceil(length / MOST_TICKS)
  const [hours = 0, minutes = 0] = clockTime(from, zone).split(':').map(Number)
  const past = (hours * 60 + minutes) % step
  const first = Math.floor(from / MINUTE) * MINUTE - past * MINUTE
  const ticks: Instant[] = []
  for (let at = first; at <= to; at += step * MINUTE) if (at >= from) ticks.push(instant(at))
  return ticks
}

/** What of the time that `row` ran, stretch by stretch, was beyond its planned length. */
const beyond = (report: Report, row: SegmentRecord): readonly { readonly from: number; readonly to: number }[] => {
  if (row.over === null || row.over <= 0 || row.planned === null) return []
  let left: number = row.planned
  return report.stretches
    .filter(({ segment, paused }) => segment === row.segment.id && !paused)
    .flatMap(({ from, to }) => {
      const within = Math.min(left, to - from)
      left -= within
      return from + within < to ? [{ from: from + within, to: to as number }] : []
    })
}

/** How far figures stand apart at least, in percent. */
const APART = 5
const apart = (marks: readonly Mark[]): readonly Mark[] => {
  const kept: Mark[] = []
  for (const mark of marks.toSorted((a, b) => a.x - b.x))
    if (mark.x - (kept.at(-1)?.x ?? -APART) >= APART) kept.push(mark)
  return kept
}

/** The picture of `report`. All figures in it are those of its tables; `stretches` only say where they stand. */
export const timeline = (report: Report): Timeline => {
  const { rundown, segments, stretches, hardStop, phase, until } = report
  const instants = [
    report.startedAt,
    until,
    hardStop,
    report.plannedStart,
    ...segments.flatMap(({ plannedStart, plannedEnd }) => [plannedStart, plannedEnd]),
  ].filter((at) => at !== null)
  const from = instant(Math.min(...instants))
  const to = instant(Math.max(...instants, from + MINUTE))
  const xOf = (at: number): number => Math.max(0, Math.min(1, (at - from) / (to - from))) * 100
  const span = (a: number, b: number): Span => ({ x: xOf(a), width: xOf(b) - xOf(a) })
  const placed = segments.map((row, i) => ({ row, place: i + 1, title: row.segment.title }))

  const plan = placed.flatMap(({ row, ...bar }) =>
    row.plannedStart === null || row.plannedEnd === null ? [] : [{ ...bar, ...span(row.plannedStart, row.plannedEnd) }],
  )
  // Neighbouring stretches of one segment are one bar.
  const spells: { segment: string; from: number; to: number; paused: { from: number; to: number }[] }[] = []
  for (const stretch of stretches) {
    const latest = spells.at(-1)
    const goesOn = latest?.segment === stretch.segment
    const spell = goesOn ? latest : { segment: stretch.segment, from: stretch.from, to: stretch.to, paused: [] }
    if (!goesOn) spells.push(spell)
    spell.to = stretch.to
    if (stretch.paused) spell.paused.push(stretch)
  }
  const ran = spells.flatMap((spell): readonly RanBar[] => {
    const of = placed.find(({ row }) => row.segment.id === spell.segment)
    if (!of) return []
    const { row, ...bar } = of
    return [
      {
        ...bar,
        ...span(spell.from, spell.to),
        over: beyond(report, row)
          .filter((it) => it.from >= spell.from && it.to <= spell.to)
          .map((it) => span(it.from, it.to)),
        paused: spell.paused.map((it) => span(it.from, it.to)),
      },
    ]
  })
  return {
    ticks: ticksOf(from, to, rundown.timeZone).map((at) => ({ x: xOf(at), label: clockTime(at, rundown) })),
    plan,
    ran,
    links: plan.flatMap((bar) => {
      const first = ran.find(({ place }) => place === bar.place)
      return first ? [{ plan: bar, ran: first }] : []
    }),
    overs: apart(
      segments.flatMap((row) => {
        const last = beyond(report, row).at(-1)
        return last && row.over !== null ? [{ x: xOf((last.from + last.to) / 2), label: signed(row.over) }] : []
      }),
    ),
    hardStop: hardStop === null ? null : { x: xOf(hardStop), label: `Hard stop ${clockTime(hardStop, rundown)}` },
    now: phase === 'ended' ? null : xOf(until),
  }
}
