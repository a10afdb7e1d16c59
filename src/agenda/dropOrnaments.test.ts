import { expect, it } from 'vitest'
import { dropOrnaments } from './dropOrnaments.ts'

it.each([
  ['## 📅 Agenda', '## Agenda'],
  ['- ✅ **Welcome** (5 min)', '- **Welcome** (5 min)'],
  ['1. 👩🏽‍🏫 Lesson', '1. Lesson'],
  ['🕘 9:00 – Opening', '9:00 – Opening'],
  ['🗓️ Tuesday', 'Tuesday'],
  ['1️⃣ Welcome', '1. Welcome'],
  ['Gut ✅ so', 'Gut ✅ so'],
  ['©️ 2024', '2024'],
  ['© 2024', '© 2024'],
  [' • Ports: Ada Bee [ Biography | Presentation ]', ' • Ports: Ada Bee'],
  ['2 Ports (09.35)      (Pages 1 - 22)', '2 Ports (09.35)'],
  ['Häfen (S. 3)', 'Häfen'],
  ['(Pages 1 to 22) Ports', '(Pages 1 to 22) Ports'],
  ['| Ports | [ Slides ] |', '| Ports | [ Slides ] |'],
])('%s is %s', (text, bare) => {
  expect(dropOrnaments([{ number: 1, text }])[0]?.text).toBe(bare)
})

it.each([
  ['  > 9h00 Accueil', '9h00 Accueil'],
  ['>> 9:00 Opening', '9:00 Opening'],
  ['→ 9:00 Opening', '9:00 Opening'],
  ['. 13:00 a 15 hs. Comida', '13:00 a 15 hs. Comida'],
])('takes the mark of a quotation, or one that was left over, from: %s', (text, bare) => {
  expect(dropOrnaments([{ number: 1, text }])[0]?.text).toBe(bare)
})

it('keeps what somebody remarked below an item apart from it', () => {
  const lines = ['- Pause [#62]', '> to be discussed', '> 9h00 Accueil'].map((text, i) => ({ number: i + 1, text }))
  expect(dropOrnaments(lines).map(({ text }) => text)).toEqual(['- Pause [#62]', '> to be discussed', '9h00 Accueil'])
})
