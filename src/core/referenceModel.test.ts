import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anySequence, clockAfter } from './anySequence.testing.ts'
import { disagreement } from './disagreement.testing.ts'
import { createSession } from './session.ts'
import { aRundown, aSegment, aSpeaker, at } from './testing.ts'
import { transition } from './transition.ts'
import type { Command, Instant, Role, Rundown, Turn } from './types.ts'

/** A trial asks for ten thousand of up to 500 commands. */
const asked = Number(process.env['ROSTRUM_SEQUENCES'] ?? 0)
const [sequences, longest] = asked > 0 ? [asked, 500] : [250, 60]

describe('the core, held against a plain model of the contract', () => {
  it(
    `agrees in ${sequences} random sessions of up to ${longest} commands`,
    () => {
      const property = fc.property(anySequence(longest), (sequence) => {
        expect(disagreement(sequence)).toBeNull()
      })
      fc.assert(property, { numRuns: sequences })
    },
    60_000 + sequences * 1000,
  )
})

it('lets nobody speak longer in a segment than it ran, in whatever random session', () => {
  const property = fc.property(anySequence(60), ({ rundown, from, steps }) => {
    let session = createSession(rundown)
    let clock: number = from
    for (const { wait, command } of steps) {
      session = transition(session, command, (clock + wait) as Instant)
      clock = clockAfter(clock, wait)
      const spoken = new Map(session.runs.map(({ segment }) => [segment, 0]))
      for (const { segment, ran } of session.floor ? [...session.turns, session.floor] : session.turns)
        spoken.set(segment, (spoken.get(segment) ?? 0) + ran)
      for (const { segment, ran } of session.runs) expect(spoken.get(segment)).toBeLessThanOrEqual(ran)
    }
  })
  fc.assert(property, { numRuns: sequences })
})

/** A session started at 13:15, each of `commands` given at once. */
const inOneBreath = (rundown: Rundown, ...commands: readonly Command[]) => ({
  rundown,
  from: at('13:15'),
  steps: [{ type: 'start' } as Command, ...commands].map((command) => ({ wait: 0, command, later: 60_000 })),
})

/** The shortest scripts of sessions in which the core and the model once disagreed, named after their seeds. */
describe('what random sessions have found', () => {
  it('seed −1831924225: a moderator, who has no share, was given one by a second turn as a discussant', () => {
    const turn = (speaker: string, role: Role): Turn => ({ speaker, role, talk: null, planned: null })
    const turns = [turn('ada', 'panelist'), turn('cleo', 'moderator'), turn('cleo', 'discussant')]
    const rundown = aRundown([aSegment('panel', 30, { turns })], {
      speakers: ['ada', 'cleo'].map((id) => aSpeaker(id)),
    })
    expect(disagreement(inOneBreath(rundown, { type: 'give-floor', speaker: 'ada' }))).toBeNull()
  })

  const open = aRundown([aSegment('opening', null), aSegment('panel', null)])
  it('seed 101: what a segment was allotted when it was left was forgotten where an edit opened it', () => {
    const rundown = aRundown([aSegment('opening', 7), aSegment('panel', null)])
    expect(disagreement(inOneBreath(rundown, { type: 'next' }, { type: 'edit', rundown: open }))).toBeNull()
  })
})
