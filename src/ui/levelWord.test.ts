import { expect, it } from 'vitest'
import { levelWord, shownLevel } from './levelWord.ts'

it.each([
  ['running', 'on-time', 'Running'],
  ['running', 'wrap-up', 'Wrap up'],
  ['paused', 'over', 'Paused'],
  ['ready', 'on-time', 'Not started'],
  ['ended', 'over', 'Ended'],
] as const)('says of a session that is %s and %s: %s', (phase, level, word) => {
  expect(levelWord(shownLevel(phase, level))).toBe(word)
})
