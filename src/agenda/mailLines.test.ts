import { expect, it } from 'vitest'
import { mailLines } from './mailLines.ts'

const read = (text: string): readonly string[] =>
  mailLines(text.split('\n').map((line, i) => ({ number: i + 1, text: line }))).map(({ text: line }) => line)

it('keeps what a mail says, without what it quotes and its signature', () => {
  const mail = 'From: Ada\nTo: Eve\nSubject: Re: Review\n\n10:00 Welcome\n> 11:00 Old plan\n-- \n12:00 Ada'
  expect(read(mail)).toEqual(['From: Ada', 'To: Eve', '# Review', '', '10:00 Welcome', '', '', ''])
})

it('leaves other texts as they are', () => {
  expect(read('From: Ada\n\n> 10:00 Welcome')).toEqual(['From: Ada', '', '> 10:00 Welcome'])
})
