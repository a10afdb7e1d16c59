import { expect, it } from 'vitest'
import { readEntries } from './readEntries.ts'
import { rebuildTables } from './rebuildTables.ts'

const rowsOf = (text: string) =>
  rebuildTables(readEntries(text.split('\n').map((line, i) => ({ number: i + 1, text: line }))))
    .filter(({ cells }) => cells)
    .map(({ cells }) => cells)

it('puts a table that was copied cell by cell together, words and titles that were broken too', () => {
  const text =
    'Time\nItem\nSpeaker\n10:00 – 10:20\nWhat remains when\nthe water goes\nAda Bee, Corres-\npondent\n10:20 – 10:30\nClosing\nEve Eff'
  expect(rowsOf(text)).toEqual([
    ['Time', 'Item', 'Speaker'],
    ['10:00 – 10:20', 'What remains when the water goes', 'Ada Bee, Correspondent'],
    ['10:20 – 10:30', 'Closing', 'Eve Eff'],
  ])
})

it('leaves names of columns without rows alone', () => {
  expect(rowsOf('Time\nItem\nSpeaker\n\nTo be announced')).toEqual([])
})

it('keeps all who speak apart from how long it takes in the last column', () => {
  const text =
    'Horaire\nContenu\nIntervenants\nDurée\n9 h 00\nAccueil\nMme Roux\nM. Noir\n30 min\n9 h 30\nPause\n–\n10 min'
  expect(rowsOf(text).slice(1)).toEqual([
    ['9 h 00', 'Accueil', 'Mme Roux\nM. Noir', '30 min'],
    ['9 h 30', 'Pause', '–', '10 min'],
  ])
})
