import { expect, it } from 'vitest'
import { htmlLines } from './htmlLines.ts'

const read = (text: string) =>
  htmlLines(text.split('\n').map((line, i) => ({ number: i + 1, text: line })))
    ?.filter(({ text: words }) => words !== '')
    .map(({ number, text: words, cells }) => [number, cells ?? words])

it('turns headings, paragraphs, lists and tables into lines of Markdown, with the numbers of their lines', () => {
  expect(
    read(
      '<body>\n<h2 class="a">Agenda</h2>\n<p>10:00\n<b>Opening</b></p><ul><li>Ada<br>Grace</ul>\n<table><tr><td>1<td><p>Panel</p><ul><li>Ada</ul></tr></table>',
    ),
  ).toEqual([
    [2, '## Agenda'],
    [3, '10:00 Opening'],
    [4, '- Ada'],
    [4, 'Grace'],
    [5, ['1', 'Panel\n- Ada']],
  ])
})

it('leaves out scripts, navigation and comments', () => {
  expect(
    read('<html><script>var a = "<p>08:00 A</p>"</script><nav>09:00 B</nav><!-- <p>10:00 C</p> --><p>11:00 D</p>'),
  ).toEqual([[1, '11:00 D']])
})

it('leaves Markdown alone, with or without a tag in it', () => {
  expect(read('# Agenda\n\n<p>Panel</p>')).toBeUndefined()
})

it('keeps the depth and the numbers of lists', () => {
  expect(read('<ol><li>Opening<ul><li>Ada<li>Grace</ul><li><p>Panel</p><p>Mary</p></ol>')).toEqual([
    [1, '1. Opening'],
    [1, '  - Ada'],
    [1, '  - Grace'],
    [1, '2. Panel'],
    [1, 'Mary'],
  ])
})

it('puts a cell that spans others into the first of them', () => {
  expect(
    read('<table><tr><td rowspan="2">10:00<td>A<td>B<tr><td colspan="2">C<tr><td>11:00<td>D<td>E</table>'),
  ).toEqual([
    [1, ['10:00', 'A', 'B']],
    [1, ['', 'C', '']],
    [1, ['11:00', 'D', 'E']],
  ])
})

it('takes a table around a table for layout', () => {
  expect(read('<table><tr><td>Menu<td><h2>Agenda</h2><table><tr><td>10:00<td>A</table>Later<td>Side</table>')).toEqual([
    [1, 'Menu'],
    [1, 'Agenda'],
    [1, ['10:00', 'A']],
    [1, 'Later'],
    [1, 'Side'],
  ])
})

it('keeps the columns below a cell that spans rows at the end of one', () => {
  const table = '<table><tr><td>A<td>B<td rowspan="2">C<tr><td>D<td>E<tr><td>F<td>G<td>H</table>'
  expect(read(table)).toEqual([
    [1, ['A', 'B', 'C']],
    [1, ['D', 'E', '']],
    [1, ['F', 'G', 'H']],
  ])
})
