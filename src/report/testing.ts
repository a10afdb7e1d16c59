import { aRundown, aSegment, at, loaded, m, play } from '../core/testing.ts'
import type { Command, Session } from '../core/index.ts'
import { reportOf, type Report } from './reportOf.ts'

const speaker = (id: string, name: string, affiliation: string) => ({ id, name, position: null, affiliation })
const panelist = (id: string) => ({ speaker: id, role: 'panelist' as const, talk: null, planned: null })

/** Opening 7, panel 30, Q&A 30, closing 20, from 13:15; the room must be free at 14:45. */
export const plan = aRundown(
  [
    aSegment('opening', 7, { title: 'Opening Remarks', kind: 'opening', turns: [panelist('samsar')] }),
    aSegment('panel', 30, {
      title: 'Panel',
      kind: 'panel',
      turns: [
        { ...panelist('pars-alan'), role: 'moderator' },
        panelist('carling'),
        panelist('mcauliffe'),
        panelist('nicot'),
      ],
    }),
    aSegment('qa', 30, { title: 'Q&A Session', kind: 'qa' }),
    aSegment('closing', 20, { title: 'Closing remarks', kind: 'closing' }),
  ],
  {
    title: 'Cooperation to Counter Migrant Smuggling',
    place: 'Board Room A',
    speakers: [
      speaker('samsar', 'Mehmet Samsar', 'Republic of Turkey'),
      speaker('pars-alan', 'Berlan Pars Alan', 'IOM'),
      speaker('carling', 'Jørgen Carling', 'PRIO'),
      speaker('mcauliffe', 'Marie McAuliffe', 'IOM'),
      speaker('nicot', 'Morgane Nicot', 'UNODC'),
    ],
  },
)

const asks = (id: string, asker: string, text: string, to: string | null = null): Command => ({
  type: 'ask',
  question: { id, asker, text, to },
})

/** Two minutes late, the panel three over, three taken from Q&A, three questions, done a minute before the hard stop. */
export const meeting: Session = play(
  loaded(plan),
  ['13:17', 'start'],
  ['13:17', { type: 'give-floor', speaker: 'samsar' }],
  ['13:24', 'next'],
  ['13:24', { type: 'give-floor', speaker: 'pars-alan' }],
  ['13:26', { type: 'give-floor', speaker: 'carling' }],
  ['13:36', { type: 'give-floor', speaker: 'mcauliffe' }],
  ['13:40', 'next'],
  ['13:40:05', 'undo'],
  ['13:46', { type: 'give-floor', speaker: 'nicot' }],
  ['13:55', { type: 'say', message: { text: 'Please wrap up', flash: false } }],
  ['13:56', { type: 'replan', planned: { qa: m(27) } }],
  ['13:57', 'next'],
  ['13:57', asks('q1', 'Ghana', 'Who pays?', 'carling')],
  ['13:58', { type: 'open-question', id: 'q1' }],
  ['14:04', { type: 'close-question', id: 'q1', outcome: 'answered' }],
  ['14:04', asks('q2', 'Balcony', 'And at sea?')],
  ['14:04', { type: 'open-question', id: 'q2' }],
  ['14:12', { type: 'close-question', id: 'q2', outcome: 'answered' }],
  ['14:13', asks('q3', 'Aisle', '=SUM(1|2)')],
  ['14:20', { type: 'close-question', id: 'q3', outcome: 'parked' }],
  ['14:24', 'next'],
  ['14:44', 'end'],
)

/** The report of `session` as of `clock`. */
export const reportAt = (session: Session, clock = '15:30'): Report => {
  const report = reportOf(session, at(clock))
  if (!report) throw new Error('It has not begun')
  return report
}
