import { expect, it } from 'vitest'
import { plainText } from './plainText.ts'

it.each([
  ['**Event Date & Time:** _Monday_', 'Event Date & Time: Monday'],
  ['[Cookies](https://a.example) - Ada [slides](cookies.pdf)', 'Cookies - Ada'],
  ['Cookies: Ada [ Biography | Presentation ] (PDF, slides)', 'Cookies: Ada'],
  ['Ada Bee (W3C) - PPT | BIO', 'Ada Bee (W3C)'],
  ['Budget (presentation) [draft]', 'Budget (presentation) [draft]'],
  ['[draft-bee][7], [Bee][]', 'draft-bee, Bee'],
  ['[Row](https://a.example) ([slides](https://b.example), [spec](https://c.example))', 'Row'],
  ['law<sup>1</sup> of <b>states</b>', 'law of states'],
  ['see <https://a.example>', 'see https://a.example'],
  ['Uraniastra&szlig;e &amp; Attach&eacute;&nbsp;&#8211; &unknown;', 'Uraniastraße & Attaché – &unknown;'],
  ['a_name_with_lines', 'a_name_with_lines'],
  ['  5\u00a0\u2010\u200b10   minutes ', '5 -10 minutes'],
])('%s', (text, plain) => {
  expect(plainText(text)).toBe(plain)
})
