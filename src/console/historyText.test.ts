import { describe, expect, it } from 'vitest'
import type { HistoryLine } from '../core/index.ts'
import { at, sideEvent } from '../core/testing.ts'
import { historyText } from './historyText.ts'

const lines: readonly HistoryLine[] = [
  { at: at('20:00', '2017-09-03'), words: 'Rundown used: Side event', undone: false },
  { at: at('13:15:04'), words: 'Session began: Opening Remarks', undone: false },
  { at: at('13:22'), words: 'Panel began', undone: true },
  { at: at('13:22:02'), words: 'Undid: Panel began', undone: false },
]

describe('the history as a file', () => {
  it('reads from first to last, day by day, in the zone of the rundown', () => {
    const rundown = { ...sideEvent, title: 'Side event', place: 'Board Room A' }
    expect(historyText(rundown, lines)).toBe(
      [
        'History',
        'Side event',
        'Board Room A · times of Europe/Vienna',
        '',
        'Sunday, 3 September 2017',
        '20:00:00  Rundown used: Side event',
        '',
        'Monday, 4 September 2017',
        '13:15:04  Session began: Opening Remarks',
        '13:22:00  Panel began (undone)',
        '13:22:02  Undid: Panel began',
        '',
      ].join('\n'),
    )
  })
})
