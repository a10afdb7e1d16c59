import { describe, expect, it } from 'vitest'
import { createSession, rundownOf } from '../core/index.ts'
import { aRundown, sideEvent } from '../core/testing.ts'
import { paperTimes } from './paperTimes.ts'
import { TEMPLATES, withTemplate } from './templates.ts'

describe.each(TEMPLATES.map((template) => [template.name, template] as const))('the template %s', (_, template) => {
  const used = withTemplate(aRundown([], { hardStop: null }), template)

  it('can be used as it is', () => {
    expect(rundownOf(used)).toEqual(used)
    expect(createSession(used).rundown).toEqual(used)
  })

  it('fits the time it is made for, with everyone in it known', () => {
    const { unallotted, kept, span } = paperTimes(used)
    expect(span).toBe(template.lasts * 60_000)
    expect(Number(unallotted)).toBeGreaterThanOrEqual(kept)
    const known = used.speakers.map(({ id }) => id)
    for (const { speaker } of used.segments.flatMap(({ turns }) => turns)) expect(known).toContain(speaker)
  })
})

it('leaves what was said of the session, its hard stop too', () => {
  const [first] = TEMPLATES
  const used = first && withTemplate(sideEvent, first)
  expect(used).toMatchObject({ title: 'A session', start: '13:15', hardStop: '14:45', timeZone: 'Europe/Vienna' })
})
