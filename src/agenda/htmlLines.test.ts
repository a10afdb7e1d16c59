import { expect, it } from 'vitest'
import { htmlLines } from './htmlLines.ts'

const read = (text: string) =>
  htmlLines(text.split('\n').map((line, i) => ({ number: i + 1, text: line })))
    ?.filter(({ text: words }) => words !== '')
    .map(({ number, text: words }) => [number, words])

it('turns headings, paragraphs, lists and tables into lines of Markdown, with the numbers of their lines', () => {
  expect(
    read(
      '<body>\n<h2 class="a">Agenda</h2>\n<p>10:00\n<b>Opening</b></p><ul><li>Ada<br>Grace</ul>\n<table><tr><td>1\n<td><p>Panel</p><ul><li>Ada</ul></tr></table>',
    ),
  ).toEqual([
    [2, '## Agenda'],
    [3, '10:00 Opening'],
    [4, '- Ada'],
    [4, 'Grace'],
    [5, '| 1 | Panel Ada'],
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
