import { expect, it } from 'vitest'
import { at } from '../core/testing.ts'
import { clockLabel } from './clockLabel.ts'

it('fits a column in 12 hours as in 24', () => {
  const zone = { timeZone: 'Europe/Vienna' }
  expect(clockLabel(at('13:15'), zone)).toBe('13:15')
  expect(clockLabel(at('13:15'), { ...zone, hours: 12 })).toBe('1:15')
  expect(clockLabel(at('00:05'), { ...zone, hours: 12 })).toBe('12:05')
})
