import { expect, it } from 'vitest'
import { readDurations } from './readDurations.ts'

it('reads figures in the unit of the column', () => {
  expect(readDurations(['5', '7.5', '20 min', '1h30', '', 'open'])).toEqual([5, 7.5, 20, 90, null, null])
  expect(readDurations(['1.5', '2'], 'Duration (h)')).toEqual([90, 120])
  expect(readDurations(['90'], 'Length (seconds)')).toEqual([1.5])
})

it('tells hours with minutes from minutes with seconds', () => {
  expect(readDurations(['0:30', '1:15'])).toEqual([30, 75])
  expect(readDurations(['7:30', '1:15'])).toEqual([7.5, 1.25])
  expect(readDurations(['0:30', '0:45'], 'Duration (mm:ss)')).toEqual([0.5, 0.75])
  expect(readDurations(['00:07:30', '01:00:00'])).toEqual([7.5, 60])
})

it('takes no duration that can be none', () => {
  expect(readDurations(['0', '9999', '-5'])).toEqual([null, null, null])
})

it('reads figures that are about right', () => {
  expect(readDurations(['ca. 10', '~ 5', 'env. 20', 'max. 15'])).toEqual([10, 5, 20, 15])
})
