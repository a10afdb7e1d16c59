import { expect, it } from 'vitest'
import { readAgenda } from './readAgenda.ts'

const read = (text: string) => readAgenda(text).rundown

it('takes a time without its half of the day for the next one', () => {
  const { segments } = read('11:30 Talk\n12:30 Lunch\n1:30 Panel\n3:00 Closing')
  expect(segments.map(({ start }) => start)).toEqual(['11:30', '12:30', '13:30', '15:00'])
})

it('changes nothing where the document counts to 24', () => {
  expect(read('09:30 Talk\n14:00 Lunch\n1:30 Vigil').segments[2]?.start).toBe('01:30')
})

it('takes a last line that only ends the programme for its end', () => {
  const { segments, hardStop } = read('10:00 Talk\n11:00 Panel\n12:15 Ende')
  expect([segments.length, hardStop]).toEqual([2, '12:15'])
})

it('takes the start of a last line that only parts people for the end, and keeps the line', () => {
  const ended = (last: string) => {
    const { segments, hardStop } = read(`10:00 Talk\n11:00 Panel\n${last}`)
    return [segments.length, hardStop]
  }
  expect(ended('12:15 Farewell drink')).toEqual([3, '12:15'])
  expect(ended('12:15 Clôture')).toEqual([3, '12:15'])
  expect(ended('12:15 Closing remarks by Ada Bee')).toEqual([3, null])
})

it('takes the time of leaving for the end', () => {
  expect(read('10:00 Talk\n11:00 Panel\n12:15 Salida general').hardStop).toBe('12:15')
})

it('takes nothing from a list behind the end of the day but a drink', () => {
  const after = (line: string) => {
    const { segments, hardStop } = read(
      `9:30 Talk\n10:00 Panel\n11:00 Debate\n14:00 End of the day\n\nAlso today:\n${line}`,
    )
    return [segments.length, hardStop]
  }
  expect(after('17:00 The president visits a theatre')).toEqual([3, '14:00'])
  expect(after('19:00 Reception')).toEqual([5, '19:00'])
  expect(read('9:30 Talk\n10:00 Panel\n11:30 Meeting formally ends - members may stay').hardStop).toBe('11:30')
})
