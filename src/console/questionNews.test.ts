import { expect, it } from 'vitest'
import type { Command, Session } from '../core/index.ts'
import { at, loaded, play } from '../core/testing.ts'
import { momentOf } from '../store/momentStore.ts'
import { questionNews } from './questionNews.ts'

const ask = (id: string, asker: string | null, text: string | null, to: string | null = null): Command => ({
  type: 'ask',
  question: { id, asker, text, to },
})
const inQa = play(loaded(), ['13:15', 'start'], ['13:52', { type: 'go-to', segment: 'qa' }])
const asked = play(inQa, ['13:53', ask('a', 'Aisle', 'Who pays?', 'nicot')], ['13:53', ask('b', null, 'Why?')])
const after = (session: Session, command: Command) =>
  questionNews(momentOf(session, at('13:54')), momentOf(play(session, ['13:54', command]), at('13:54')))

it('says which question it is, and what became of it', () => {
  expect(after(inQa, ask('a', 'Aisle', 'Who pays?', 'nicot'))).toBe('Queued, Aisle: Who pays?, to nicot.')
  expect(after(asked, { type: 'open-question', id: 'b' })).toBe('Open, Why?.')
  expect(after(asked, { type: 'close-question', id: 'a', outcome: 'parked' })).toBe(
    'Parked, Aisle: Who pays?, to nicot.',
  )
})

it('says both when one question follows the other, and all of a round', () => {
  const open = play(asked, ['13:54', { type: 'open-question', id: 'a' }])
  expect(after(open, { type: 'open-question', id: 'b' })).toBe('Answered, Aisle: Who pays?, to nicot. Open, Why?.')
  expect(after(asked, { type: 'open-round', ids: ['a', 'b'] })).toBe('Open, Aisle: Who pays?, to nicot. Open, Why?.')
})

it('says what undo brought back', () => {
  const open = play(asked, ['13:54', { type: 'open-question', id: 'b' }])
  expect(after(open, { type: 'undo' })).toBe('Waiting again, Why?.')
})

it('says no more of a long one than that one knows it', () => {
  expect(after(inQa, ask('a', null, 'why '.repeat(60)))).toMatch(/^Queued, .{60,81} …\.$/)
})

it('says nothing while only time passes, or the queue is put in another order', () => {
  expect(questionNews(momentOf(asked, at('13:54')), momentOf(asked, at('13:55')))).toBeNull()
  expect(after(asked, { type: 'order-question', id: 'b', before: 'a' })).toBeNull()
})
