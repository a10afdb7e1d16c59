import { describe, expect, it } from 'vitest'
import { aSpeaker } from '../core/testing.ts'
import { parseQuestion } from './parseQuestion.ts'

const speakers = [
  aSpeaker('carling', 'Jørgen Carling'),
  aSpeaker('mcauliffe', 'Marie McAuliffe'),
  aSpeaker('nicot', 'Morgane Nicot'),
]
const read = (line: string) => parseQuestion(line, speakers)

describe('a question written down while listening', () => {
  it.each([
    ['Aisle: Who pays? > Nicot', 'Aisle', 'Who pays?', 'nicot'],
    ['Who pays? > nic', null, 'Who pays?', 'nicot'],
    ['Who pays? > jorgen c', null, 'Who pays?', 'carling'],
    ['Who pays? -> nic', null, 'Who pays?', 'nicot'],
    ['Aisle: Who pays? → nic', 'Aisle', 'Who pays?', 'nicot'],
    ['5 > 3, or 3 -> 5? --> nic', null, '5 > 3, or 3 -> 5?', 'nicot'],
    ['Aisle:', 'Aisle', null, null],
    ['> Marie', null, null, 'mcauliffe'],
    ['Is it so: or not?', 'Is it so', 'or not?', null],
    ['Really? And: what then', null, 'Really? And: what then', null],
    ['See https://iom.int', null, 'See https://iom.int', null],
    ['Can we end at 14:30?', null, 'Can we end at 14:30?', null],
    ['See Art. 5:2 of the treaty', null, 'See Art. 5:2 of the treaty', null],
    ['Table 5: Who pays?', 'Table 5', 'Who pays?', null],
    ['李：谁来付钱？', '李', '谁来付钱？', null],
    ['真的吗？那么：怎么办', null, '真的吗？那么：怎么办', null],
    ['لماذا؟ هكذا: نعم', null, 'لماذا؟ هكذا: نعم', null],
  ])('%j', (line, asker, text, to) => {
    expect(read(line)).toEqual({ asker, text, to })
  })

  it.each(['Is 5 > 3?', 'Who pays? > nobody', 'Who pays? > M', 'A → B?', 'Who pays? ->'])(
    '%j is for nobody in particular, and stays whole',
    (line) => {
      expect(read(line)).toEqual({ asker: null, text: line, to: null })
    },
  )

  it.each(['', '   ', ' : '])('%j is none', (line) => {
    expect(read(line)).toBeNull()
  })
})
