import type { Speaker } from '../core/index.ts'
import { plainName } from '../ui/plainName.ts'

/** A question as it is typed while listening. */
export type TypedQuestion = {
  readonly asker: string | null
  readonly text: string | null
  /** A speaker's id. */
  readonly to: string | null
}

const orNull = (text: string): string | null => text.trim() || null

/** Whoever has a name beginning with `text`, if it is only one. */
const speakerCalled = (text: string, speakers: readonly Speaker[]): Speaker | null => {
  const wanted = plainName(text)
  if (wanted === '') return null
  const called = speakers.filter(({ name }) =>
    [plainName(name), ...plainName(name).split(' ')].some((word) => word.startsWith(wanted)),
  )
  return called.length === 1 ? (called[0] ?? null) : null
}

/** The last of them. */
const ARROW = /^(.*?)(?:[-–=]*>|→)([^>→]*)$/s

/**
 * Reads one line.
 *
 * | typed                         | asker | text        | to       |
 * | ----------------------------- | ----- | ----------- | -------- |
 * | Aisle: Who pays? > Nicot      | Aisle | Who pays?   | Nicot    |
 * | Who pays? > nic               | –     | Who pays?   | Nicot    |
 * | Who pays? -> nic, → nic       | –     | Who pays?   | Nicot    |
 * | Aisle:                        | Aisle | –           | –        |
 * | Who pays? > nobody we know    | –     | all of it   | –        |
 * | Do we end at 14:30?           | –     | all of it   | –        |
 *
 * A colon, the wide one too, ends a name only near the beginning, before a question mark and not between figures. `null`: nothing was typed.
 */
export const parseQuestion = (line: string, speakers: readonly Speaker[]): TypedQuestion | null => {
  if (line.trim() === '') return null
  const [, before = '', after = ''] = ARROW.exec(line) ?? []
  const to = speakerCalled(after, speakers)
  const words = to === null ? line : before
  const [, asker = '', text = ''] = /^([^:：?？؟]{1,40})[:：](?!\/\/|(?<=\d.)\d)(.*)$/s.exec(words) ?? ['', '', words]
  const question = { asker: orNull(asker), text: orNull(text), to: to?.id ?? null }
  return question.asker === null && question.text === null && question.to === null ? null : question
}
