import { cuesBetween } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { questionNews } from './questionNews.ts'

/**
 * What a screen reader hears at `moment`, `before` being the one drawn last; `null`: nothing. Cues and changes of
 * what runs, never the seconds. After a sleep only the latest cue is told.
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
  const news = questionNews(before, moment)
  if (news !== null) return news
  const holder = readout.floor?.speaker
  if (before.readout.floor?.speaker.id !== holder?.id)
    return holder ? `${holder.name} has the floor.` : 'Nobody has the floor.'
  const cue = cuesBetween(before.session, before.now, moment.now).at(-1)
  if (!cue) return null
  return `${cue.target === 'floor' && holder ? holder.name : title}: ${cue.cue.word}.`
}
