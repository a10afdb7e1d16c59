import { expect, it } from 'vitest'
import { at } from '../core/testing.ts'
import { sentMessages } from './sentMessages.ts'

it('has what was sent, the latest first, and not that it was taken down', () => {
  const first = { text: 'One minute', flash: false }
  const second = { text: '50% left', flash: true }
  expect(
    sentMessages([
      { at: at('13:15'), command: { type: 'start' } },
      { at: at('13:20'), command: { type: 'say', message: first } },
      { at: at('13:21'), command: { type: 'say', message: null } },
      { at: at('13:25'), command: { type: 'say', message: second } },
      { at: at('13:26'), command: { type: 'undo' } },
    ]),
  ).toEqual([
    { at: at('13:25'), message: second },
    { at: at('13:20'), message: first },
  ])
})
