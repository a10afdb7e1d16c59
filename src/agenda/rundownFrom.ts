import type { Rundown } from '../core/index.ts'
import { slug } from './makeIds.ts'

/** A rundown of its parts; its id is made of title and date. */
export const rundownFrom = (of: Omit<Rundown, 'id'>): Rundown => ({
  id: [slug(of.title) || 'agenda', of.date].filter((part) => part !== null).join('-'),
  ...of,
})
