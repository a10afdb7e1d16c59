import { isClockTime } from '../core/index.ts'
import type { ClockTime } from '../core/index.ts'

/** A time of day as a hand in a hurry writes it (`'13:15'`, `'1315'`, `'9.05'`, `'13h15'`); `null`: it is none. */
export const parseClock = (text: string): ClockTime | null => {
  const [, hours, minutes] = /^(\d{1,2})\s*[:.h]?\s*(\d\d)$/i.exec(text.trim()) ?? []
  const time = `${hours?.padStart(2, '0')}:${minutes}`
  return isClockTime(time) ? time : null
}
