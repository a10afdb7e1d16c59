import { expect, it } from 'vitest'
import { fileName } from './fileName.ts'

it.each([
  ['History 2017-09-04 Ğlobal: "A/B" <Q&A>\u202e\u0000…', 'txt', 'History 2017-09-04 Ğlobal A B Q A.txt'],
  ['', 'rostrum.json', 'Session.rostrum.json'],
  ['../../etc/passwd', 'txt', 'etc passwd.txt'],
  ['é'.repeat(200), 'txt', `${'é'.repeat(80)}.txt`],
])('%j as %s is called %s', (words, extension, name) => {
  expect(fileName(words, extension)).toBe(name)
})
