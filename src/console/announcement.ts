import { cuesBetween, instant } from '../core/index.ts'
import type { DueCue } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'

/** What is said again when the other clock speaks this much later, in ms: new words would cut off the old ones. */
const TOGETHER = 1_000

/** The latest cue of the segment and that of the floor, in order, where one of them was crossed since `before`. */
const cuesToTell = (before: Moment, { now }: Moment): readonly DueCue[] => {
  const near = cuesBetween(before.session, instant(before.now - TOGETHER), now)
  if (!near.some(({ at }) => at > before.now)) return []
  const latest = (target: DueCue['target']) => near.findLast((due) => due.target === target)
  const end = near.at(-1)?.at ?? now
  return near.filter((due) => due === latest(due.target) && end - due.at < TOGETHER)
}

/**
 * What a screen reader hears at `moment`, `before` being the one drawn last; `null`: nothing. Cues and changes of
 * what runs, never the seconds. After a sleep only the latest cue is told, and that of the other clock within a second
 * of it.
 */
export const announcement = (before: Moment, moment: Moment): string | null => {
  const { readout } = moment
  const title = readout.segment?.title ?? ''
  if (before.session.rundown.id !== moment.session.rundown.id) return null
  if (before.readout.phase !== readout.phase) {
    if (readout.phase === 'ended') return 'The session has ended.'
    if (readout.phase === 'paused') return 'Paused.'
    return readout.phase === 'running' ? `${title} is running.` : 'Not started.'
  }
  if (before.readout.segment?.id !== readout.segment?.id) return `Now: ${title}.`
  const holder = readout.floor?.speaker
  if (before.readout.floor?.speaker.id !== holder?.id)
    return holder ? `${holder.name} has the floor.` : 'Nobody has the floor.'
  const newcomer = moment.session.rundown.speakers[before.session.rundown.speakers.length]
  if (newcomer) return `${newcomer.name} is in the list of speakers.`
  const cues = cuesToTell(before, moment)
  if (cues.length === 0) return null
  return cues.map(({ target, cue }) => `${target === 'floor' && holder ? holder.name : title}: ${cue.word}.`).join(' ')
}
