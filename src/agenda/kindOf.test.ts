import { expect, it } from 'vitest'
import { kindOf } from './kindOf.ts'

it.each([
  ['Opening Remarks', 'opening'],
  ['Begrüßung und Einführung', 'opening'],
  ['Panel discussion', 'panel'],
  ['Choice of the Panel Members', 'other'],
  ['Table ronde', 'panel'],
  ['Q&A Session', 'qa'],
  ['Discussion with the audience', 'qa'],
  ['Allgemeine Aussprache zu den Vorträgen', 'qa'],
  ['Summary and way forward', 'closing'],
  ['Concluding Observations by Panelists', 'closing'],
  ['Mot de la fin', 'closing'],
  ['Health Break', 'break'],
  ['Mittagspause', 'break'],
  ['Keynote', 'talk'],
  ['Ice breaker', 'other'],
  ['Break-out groups', 'other'],
  ['Une question fondamentale', 'other'],
  ['Charter and milestones', 'other'],
  ['Call the meeting to order', 'opening'],
  ['Question and Answer', 'qa'],
  ['Conferencia inaugural', 'talk'],
  ["Conduite d'un projet d'introduction du bois", 'other'],
])('%s is of the kind %s', (title, kind) => {
  expect(kindOf(title)).toBe(kind)
})
