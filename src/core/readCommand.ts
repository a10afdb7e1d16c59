import { isObject, isText, isTextOrNull, type Fields } from './fields.ts'
import { NOT_QUEUED } from './queue.ts'
import { cueTimesOf, rundownOf } from './rundown.ts'
import { messageOf, questionOf } from './readTexts.ts'
import { duration, instant, isTime } from './time.ts'
import type { Command, Duration } from './types.ts'

type Given<T extends Command['type']> = Extract<Command, { type: T }>
/** The command itself with its known fields and nothing else, or why it can't be one. */
type Read<T extends Command['type']> = Given<T> | string

const NO_LENGTH = 'That is not a length of time: give minutes.'

const bare =
  <T extends Command['type']>(type: T) =>
  (): { readonly type: T } => ({ type })

const lengthIn =
  <T extends 'add-time' | 'backdate' | 'add-turn-time'>(type: T) =>
  ({ by }: Fields): { readonly type: T; readonly by: Duration } | string =>
    isTime(by) ? { type, by: duration(by) } : NO_LENGTH

const rundownIn =
  <T extends 'load' | 'edit'>(type: T) =>
  ({ rundown }: Fields) => {
    const read = rundownOf(rundown)
    return isText(read) ? read : { type, rundown: read }
  }

const start = (fields: Fields): Read<'start'> => {
  const { at, rehearse } = fields
  if (at !== undefined && !isTime(at)) return 'It is not clear when it began: give a time.'
  const cueTimes = fields['cueTimes'] === undefined ? undefined : cueTimesOf(fields['cueTimes'])
  if (isText(cueTimes)) return cueTimes
  return {
    type: 'start',
    ...(at === undefined ? {} : { at: instant(at) }),
    ...(rehearse === true ? { rehearse } : {}),
    ...(cueTimes && { cueTimes }),
  }
}

const replan = ({ planned }: Fields): Read<'replan'> => {
  if (!isObject(planned)) return 'There is nothing to change.'
  const lengths: [string, Duration][] = []
  for (const [id, length] of Object.entries(planned)) {
    if (!isTime(length) || length < 0) return 'A segment needs a length of zero or more.'
    lengths.push([id, duration(length)])
  }
  return { type: 'replan', planned: Object.fromEntries(lengths) }
}

const say = ({ message }: Fields): Read<'say'> => {
  if (message === null) return { type: 'say', message }
  const read = messageOf(message)
  return isText(read) ? read : { type: 'say', message: read }
}

const readers: { readonly [T in Command['type']]: (fields: Fields) => Read<T> } = {
  load: rundownIn('load'),
  edit: rundownIn('edit'),
  start,
  pause: bare('pause'),
  resume: bare('resume'),
  next: bare('next'),
  back: bare('back'),
  'go-to': ({ segment }) => (isText(segment) ? { type: 'go-to', segment } : 'This segment is not in the rundown.'),
  end: bare('end'),
  'add-time': lengthIn('add-time'),
  backdate: lengthIn('backdate'),
  'leave-out': ({ from, to }) =>
    isTime(from) && isTime(to)
      ? { type: 'leave-out', from: instant(from), to: instant(to) }
      : 'It is not clear what is to be left out.',
  'give-floor': ({ speaker }) =>
    isText(speaker) ? { type: 'give-floor', speaker } : 'This speaker is not in the rundown.',
  'clear-floor': bare('clear-floor'),
  'add-turn-time': lengthIn('add-turn-time'),
  'shorten-turns': ({ present, next }) =>
    isTime(present) && isTime(next)
      ? { type: 'shorten-turns', present: duration(present), next: duration(next) }
      : NO_LENGTH,
  ask: (fields) => {
    const read = questionOf(fields['question'])
    return isText(read) ? read : { type: 'ask', question: read }
  },
  'order-question': ({ id, before }) =>
    isText(id) && isTextOrNull(before) ? { type: 'order-question', id, before } : NOT_QUEUED,
  'open-question': ({ id, floor }) =>
    isText(id) ? { type: 'open-question', id, ...(floor === true && { floor }) } : NOT_QUEUED,
  'open-round': ({ ids }) =>
    Array.isArray(ids) && ids.every(isText) ? { type: 'open-round', ids: [...ids] } : NOT_QUEUED,
  'close-round': bare('close-round'),
  'close-question': ({ id, outcome }) => {
    if (!isText(id)) return NOT_QUEUED
    if (outcome !== 'answered' && outcome !== 'parked') return 'A question is closed as answered or as parked.'
    return { type: 'close-question', id, outcome }
  },
  replan,
  say,
  undo: bare('undo'),
  redo: bare('redo'),
}

/**
 * `value` as a command, in whole milliseconds and with nothing in it that JSON would change, since the session keeps it
 * for redo; or why it is none, in words for the moderator.
 */
export const readCommand = (value: unknown): Command | string => {
  const type = isObject(value) ? value['type'] : null
  if (!isObject(value) || !isText(type) || !Object.hasOwn(readers, type)) return 'This command is not known.'
  return readers[type as Command['type']](value)
}
