import { expect, it } from 'vitest'
import { readEntries } from './readEntries.ts'
import { titleOf } from './titleOf.ts'

const titleIn = (text: string): string | undefined =>
  titleOf(readEntries(text.split('\n').map((line, i) => ({ number: i + 1, text: line }))))?.text

it.each([
  ['www.example.org\n\nSPRING SYMPOSIUM', 'SPRING SYMPOSIUM'],
  ['UNCLASSIFIED\n\nAnnual Forum\nRoom 12', 'Annual Forum'],
  ['Ministry of Water\nDepartment of Rivers\n\n«Beber del río»', 'Beber del río'],
  ['# Run of show: "Quiet Networks"\n\nLive webinar', 'Quiet Networks'],
  ['Home » Our work » Events » Petition Day\n\nPETITION DAY 2016', 'PETITION DAY 2016'],
  ['Staff Day, Monday 12 May 2025, 10:00-11:30\n\nRoom 12', 'Staff Day'],
  ['Session title: Who owns the river?\nModerator: Ada Bee', 'Who owns the river?'],
  [
    'Annual panel discussion on the right to\n\nadvertisement\n\nPanel discussion on rivers',
    'Panel discussion on rivers',
  ],
  ['SIDE EVENT\n"Roads for Everyone"', 'Roads for Everyone'],
  ['Konzeptpapier\n\nPodiumsdiskussion: Flüsse', 'Podiumsdiskussion: Flüsse'],
  [
    'Panel discussion on the anniversary of the treaty on rivers: drinking\nwater and mills',
    'Panel discussion on the anniversary of the treaty on rivers: drinking water and mills',
  ],
  ['Landkreis Elmtal\n\n7. Fachtagung Wasser', '7. Fachtagung Wasser'],
])('is what one is invited to: %j', (text, title) => {
  expect(titleIn(text)).toBe(title)
})

it('is no row that names the columns of a table above the agenda', () => {
  const rows = [
    ['Key', 'Value'],
    ['Date:', '3 May 2024'],
    ['Chair', 'Ada Bee'],
  ]
  const lines = rows.map((cells, i) => ({ number: i + 1, text: cells.join(' | '), cells }))
  expect(titleOf(readEntries(lines))).toBeNull()
  expect(readEntries(lines).at(-1)?.label).toEqual({ of: 'chair', rest: 'Ada Bee' })
})
