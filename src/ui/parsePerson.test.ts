import { describe, expect, it } from 'vitest'
import { parsePerson } from './parsePerson.ts'

describe('a line for somebody new', () => {
  it.each([
    ['Ana Costa', 'Ana Costa', null, null, null],
    ['  Ana   Costa , UNHCR ', 'Ana Costa', null, 'UNHCR', null],
    ['Ana Costa, Head of Data, UNHCR', 'Ana Costa', 'Head of Data', 'UNHCR', null],
    ['Ana Costa, Head of Data, Lisbon, UNHCR', 'Ana Costa', 'Head of Data, Lisbon', 'UNHCR', null],
    ['Ana Costa, Moderator', 'Ana Costa', null, null, 'moderator'],
    ['Ana Costa, UNHCR, chair', 'Ana Costa', null, 'UNHCR', 'chair'],
    ['Ana Costa, Chair, Human Rights Committee', 'Ana Costa', 'Chair', 'Human Rights Committee', null],
    ['李明，主任、联合国', '李明', '主任', '联合国', null],
    ['محمد علي، الأمم المتحدة', 'محمد علي', null, 'الأمم المتحدة', null],
    ['Ana Costa,,', 'Ana Costa', null, null, null],
    ['Chair: Ana Costa, UNHCR', 'Ana Costa', null, 'UNHCR', 'chair'],
    ['speaker : Ana Costa', 'Ana Costa', null, null, 'speaker'],
    ['Ana Costa, Speaker, House of Commons', 'Ana Costa', 'Speaker', 'House of Commons', null],
  ])('%j', (line, name, position, affiliation, role) => {
    expect(parsePerson(line)).toEqual({ name, position, affiliation, role })
  })

  it.each(['', '   ', ', UNHCR'])('%j names nobody', (line) => {
    expect(parsePerson(line)).toBeNull()
  })

  it('holds no more of a name than there is room for', () => {
    expect(parsePerson(`${'a'.repeat(500)}\u202e, ${'b'.repeat(900)}`)?.name).toHaveLength(120)
  })
})
