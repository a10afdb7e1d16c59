import { expect, it } from 'vitest'
import { dropPictures } from './dropPictures.ts'

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
])('%s is %s', (text, bare) => {
  expect(dropPictures([{ number: 1, text }])[0]?.text).toBe(bare)
})
