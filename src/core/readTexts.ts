import { isObject, isText, isTextOrNull } from './fields.ts'
import { MOST, tame } from './tame.ts'
import { duration, isTime } from './time.ts'
import type { Message, Question } from './types.ts'

/** `value` as a question with its texts tame, or why it is none. */
export const questionOf = (value: unknown): Question | string => {
  if (!isObject(value) || !isText(value['id'])) return 'This is not a question.'
  const { id, asker = null, text = null, to = null } = value
  if (!isTextOrNull(asker) || !isTextOrNull(text) || !isTextOrNull(to))
    return 'This question can\u2019t be read: write it as text.'
  return { id, asker: asker && tame(asker, MOST.asker), text: text && tame(text, MOST.question), to }
}

/** `value` as a message with its text tame, or why it is none. */
export const messageOf = (value: unknown): Message | string => {
  if (!isObject(value) || !isText(value['text'])) return 'There is nothing to say: write a message.'
  const { lasts } = value
  return {
    text: tame(value['text'], MOST.message),
    flash: value['flash'] === true,
    ...(isTime(lasts) && lasts > 0 && { lasts: duration(lasts) }),
  }
}
