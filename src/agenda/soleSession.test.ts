import { describe, expect, it } from 'vitest'
import { readAgenda } from './readAgenda.ts'

const NOTE = `Concept note

Panel discussion: Who owns the river?

Date: Thursday 12 March 2026, 14:15 – 15:45
Venue: Room 4

Background
The river has many users, and few of them know each other.

Moderator:
Ms. Ada Bee, Editor, The River

Speakers:
Mr. Charles Dee, President, Federation of Mills
Ms. Eve Eff, Professor of Law, University of Leeds

Questions to be discussed:
- Who may take how much?
- What does it cost?`

const read = (text: string) => {
  const { rundown, findings } = readAgenda(text)
  const names = new Map(rundown.speakers.map(({ id, name }) => [id, name]))
  return {
    segments: rundown.segments.map(({ start, planned, kind, title }) => [start, (planned ?? 0) / 60_000, kind, title]),
    people: rundown.segments.flatMap(({ turns }) =>
      turns.map(({ speaker, role }) => `${role} ${names.get(speaker) ?? ''}`),
    ),
    prompts: rundown.segments.flatMap(({ prompts }) => prompts),
    findings: findings.map(({ message }) => message),
  }
}

describe('a document about one session', () => {
  it('is that session, with its people and questions, and says so', () => {
    const { segments, people, prompts, findings } = read(NOTE)
    expect(segments).toEqual([['14:15', 90, 'panel', 'Panel discussion: Who owns the river?']])
    expect(people).toEqual(['moderator Ada Bee', 'panelist Charles Dee', 'panelist Eve Eff'])
    expect(prompts).toEqual(['Who may take how much?', 'What does it cost?'])
    expect(findings[0]).toMatch(/^No agenda was found: the session itself was taken as one segment\./)
  })

  it.each([
    ['Sessions run 75 minutes.', 75],
    ['The duration of the panel discussion will be two hours. All of it is public.', 120],
    ['Duration: 80 minutes', 80],
    ['Die Veranstaltung dauert 90 Minuten.', 90],
  ])('lasts as long as it says where it says only when it begins: %s', (length, minutes) => {
    expect(read(`${NOTE.replace(' – 15:45', '')}\n\n${length}`).segments).toEqual([
      ['14:15', minutes, 'panel', 'Panel discussion: Who owns the river?'],
    ])
  })

  it('is called what a page calls it among other sessions', () => {
    const page = NOTE.replace('Concept note', 'Forum 2026: Rivers').replace('Panel discussion:', 'Session 14:')
    expect(read(page).segments[0]?.at(-1)).toBe('Session 14: Who owns the river?')
  })

  it('counts for more than the hours of a desk or what its speakers are to know', () => {
    const { segments } = read(
      `${NOTE}\n\nBadges are handed out\nat the gate from 8:00 to 17:30.\n\nPlease be in the Green Room 30 minutes before the session for your microphones.`,
    )
    expect(segments).toEqual([['14:15', 90, 'panel', 'Panel discussion: Who owns the river?']])
  })

  it('names those in a list below a label, and nobody from the lines behind it', () => {
    const { people } = read(
      NOTE.replace('Speakers:', 'Panellists:').replace(
        /\n\nQuestions[^]*/,
        '\n\nThe session will be held in English and in French.\nContact: Ivy Jay, Programme Officer',
      ),
    )
    expect(people).toEqual(['moderator Ada Bee', 'panelist Charles Dee', 'panelist Eve Eff'])
    const listed = read('Bees\n5 May 2026, 14:00 – 15:00\nPanelists:\n- Ada Bee, Baker\n- Dr. Charles Dee\n- Eve Eff')
    expect(listed.people).toEqual(['panelist Ada Bee', 'panelist Charles Dee', 'panelist Eve Eff'])
  })

  it('gives those who stand below the first the same role', () => {
    const { people } = read(
      'Panel name: Bees\nModerator: Ada Bee, Editor\nPanelists: Charles Dee, Professor, Leeds University\nEve Eff, Director, IOM\nTime: Tuesday, 5 May 2026, 3:30pm\nEach of us is asked an opening question that leads to a statement on what we do.',
    )
    expect(people).toEqual(['moderator Ada Bee', 'panelist Charles Dee', 'panelist Eve Eff'])
  })

  it.each([
    ['has an agenda', `${NOTE}\n\n14:15 Welcome\n14:20 Panel\n15:30 Questions`, 3],
    [
      'has one that it tells in sentences',
      `${NOTE}\n\nWe begin with a welcome (5 minutes). Then there is a panel for one hour. The last 25 minutes are for questions.`,
      3,
    ],
    [
      'has one segment, which is the session',
      `14:15–15:45 Panel: Bees\nModerator: Ada Bee\nPanelists: Charles Dee, Eve Eff`,
      1,
    ],
  ])('is none where it %s', (_, text, count) => {
    const { segments, findings } = read(text)
    expect(segments).toHaveLength(count)
    expect(findings.join(' ')).not.toContain('the session itself')
  })

  it.each([
    ['it does not say when it is', NOTE.replace(', 14:15 – 15:45', '')],
    ['nobody is named below a label', NOTE.replace(/Moderator:|Speakers:/g, '')],
    ['only one is named', NOTE.replace(/\nMr\.[^]*?\n\n/, '\n\n').replace(/\nMs\. Ada.*/, '')],
    ['these are minutes', `${NOTE}\n\nPresent: Ivy Jay\nDecisions: none`],
    ['several sessions have a moderator each', `${NOTE}\n\nSand\nModerator: Ivy Jay\nPanelists: Kay Ell, Leo Em`],
    ['owners and a chair are named, but no panel', 'Board\n5 May 2026, 14:00 – 15:00\nChair: Ada Bee\nOwner: Eve Eff'],
  ])('is none where %s', (_, text) => {
    expect(read(text).segments).toEqual([])
  })
})
