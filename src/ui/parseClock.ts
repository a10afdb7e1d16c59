import { isClockTime } from '../core/index.ts'
import type { ClockTime } from '../core/index.ts'

/**
 * A time of day as a hand in a hurry writes it (`'13:15'`, `'1315'`, `'9.05'`, `'13h15'`, `'1:15 pm'`, `'9 a.m.'`);
 * `null`: it is none.
 */
export const parseClock = (text: string): ClockTime | null => {
  const written = /^(\d{1,2})(?:\s*[:.h]?\s*(\d\d))?\s*(?:([ap])\.?m?\.?)?$/i.exec(text.trim())
  const [, hours = '', minutes, half = ''] = written ?? []
  if (half === '') return onClock(hours, minutes ?? '')
  const onDial = Number(hours)
  if (onDial < 1 || onDial > 12) return null
  return onClock(String((onDial % 12) + (half.toLowerCase() === 'p' ? 12 : 0)), minutes ?? '00')
}

const onClock = (hours: string, minutes: string): ClockTime | null => {
  const time = `${hours.padStart(2, '0')}:${minutes}`
  return isClockTime(time) ? time : null
}
