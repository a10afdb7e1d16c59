import { describe, expect, it } from 'vitest'
import { takeTiming } from './takeTiming.ts'

const read = (text: string) => {
  const taken = takeTiming(text)
  return taken && [taken.timing.start, taken.timing.end, taken.timing.minutes, taken.rest]
}

describe('what a title says about its time', () => {
  it.each([
    ['Opening Remarks (7 minutes)', 7, 'Opening Remarks'],
    ['Welcome (5 min.)', 5, 'Welcome'],
    ['Keynote [30 mins]', 30, 'Keynote'],
    ["Débat 30'", 30, 'Débat'],
    ['25 min - Cookies', 25, 'Cookies'],
    ['10 min RateLimit fields', 10, 'RateLimit fields'],
    ['Cookies (15m, Steven Bingler)', 15, 'Cookies (Steven Bingler)'],
    ['Plenary (1h30)', 90, 'Plenary'],
    ['Plenary - 2 hours', 120, 'Plenary'],
    ['Welcome | Insert Name | 1 min', 1, 'Welcome | Insert Name'],
    ['Guest Speakers (30 – 45 minutes)', 45, 'Guest Speakers'],
    ['XX min - Charter', null, 'Charter'],
    ['Talk (15 min + 5 min Q&A)', 20, 'Talk'],
    ['Talk – 20+10 min', 30, 'Talk'],
    ['Debate (estimated 30 minutes)', 30, 'Debate'],
    ['Election; this should take no more than half an hour', 30, 'Election'],
    ['Presentations (3 x 15 minutes)', 45, 'Presentations'],
    ['Fragen der Bürger (höchstens 20 Min.)', 20, 'Fragen der Bürger'],
    ['Bauleitplanung (VO 14; insgesamt 20 Min.)', 20, 'Bauleitplanung (VO 14)'],
    ['Deep dive – 1.5 h – Ada Bee', 90, 'Deep dive – Ada Bee'],
    ['Budget – twenty minutes', 20, 'Budget'],
    ['Pausa (quince minutos)', 15, 'Pausa'],
    ['ca. 10 min Begrüßung', 10, 'Begrüßung'],
    ['Eine Viertelstunde Fragen', 15, 'Fragen'],
    ['Welcome 10 min.', 10, 'Welcome'],
    ['Welcome approx. 10 min', 10, 'Welcome'],
  ])('reads a duration: %s', (text, minutes, rest) => {
    expect(read(text)).toEqual([null, null, minutes, rest])
  })

  it.each([
    ['13:15 – 13:22 Opening', '13:15', '13:22', 7, 'Opening'],
    ['10.00 – 13.00 / Panel', '10:00', '13:00', 180, 'Panel'],
    ['0800 – 0830: Registration', '08:00', '08:30', 30, 'Registration'],
    ['1400-1410GMT Welcome', '14:00', '14:10', 10, 'Welcome'],
    ['Welcome – 9:30 – 9:40', '09:30', '09:40', 10, 'Welcome'],
    ['Bienvenida (de 9:30 a 9:40 h)', '09:30', '09:40', 10, 'Bienvenida'],
    ['Trams [Ada Bee; 5 min] (9:08 - 9:20) (12 mins)', '09:08', '09:20', 12, 'Trams [Ada Bee; 5 min]'],
    ['15–16 Uhr Kaffee', '15:00', '16:00', 60, 'Kaffee'],
    ['9h > 9h30 Accueil', '09:00', '09:30', 30, 'Accueil'],
    ['13:15 → 13:22 Opening', '13:15', '13:22', 7, 'Opening'],
    ['13:15 -> 13:22 Opening', '13:15', '13:22', 7, 'Opening'],
    ['9h30 - 10h30 : Exposé', '09:30', '10:30', 60, 'Exposé'],
    ['11:45-1:15pm Lunch', '11:45', '13:15', 90, 'Lunch'],
    ['10:00 AM – 1:00 PM Talks', '10:00', '13:00', 180, 'Talks'],
    ['Lunch 12:30-13:30', '12:30', '13:30', 60, 'Lunch'],
    ['Lunch 12:30 – 13:30', '12:30', '13:30', 60, 'Lunch'],
    ['Lunch | 12:30 to 13:30', '12:30', '13:30', 60, 'Lunch'],
    ['Plenary – 9:00am - 10:30am (online)', '09:00', '10:30', 90, 'Plenary (online)'],
    ['23:30 – 00:30 Party', '23:30', '00:30', 60, 'Party'],
    ['18:30 Welcome', '18:30', null, null, 'Welcome'],
    ['9 h : ouverture', '09:00', null, null, 'ouverture'],
    ['ab 10:30 Uhr: Kaffeepause', '10:30', null, null, 'Kaffeepause'],
    ['De 8 h 30 à 9 h : accueil', '08:30', '09:00', 30, 'accueil'],
    ['From 6.15 to 6.30pm: Welcome', '18:15', '18:30', 15, 'Welcome'],
    ['von 9:00 bis 9:30 Uhr: Ankommen', '09:00', '09:30', 30, 'Ankommen'],
    ['De 9:45 a 10:30 h: Ponencia', '09:45', '10:30', 45, 'Ponencia'],
    ['9,30 h.: Mesa redonda', '09:30', null, null, 'Mesa redonda'],
    ['10.15 horas: Apertura', '10:15', null, null, 'Apertura'],
    ['19.00 Discussion', '19:00', null, null, 'Discussion'],
    ['4pm Tea', '16:00', null, null, 'Tea'],
    ['Hearing (starting at 6:15 p.m.)', '18:15', null, null, 'Hearing'],
    ['10.00 Uhr Begrüßung', '10:00', null, null, 'Begrüßung'],
    ['13:15 – 13:22 Opening (7 minutes)', '13:15', '13:22', 7, 'Opening'],
  ])('reads clock times: %s', (text, start, end, minutes, rest) => {
    expect(read(text)).toEqual([start, end, minutes, rest])
  })

  it.each([
    'Approval of Minutes',
    'A room for 50 - 80 people',
    'The final of the 1500 m',
    'Open the doors 15 minutes early',
    'Panel (5 minutes each)',
    'Review 2016-2017',
    '1.2 Budget',
    'Session 3',
    'Session 0 - Visio - Courant septembre : Présentation',
  ])('finds none in: %s', (text) => {
    expect(takeTiming(text)).toBeNull()
  })

  it.each(['25:70 Opening', '14:45 – 13:15 Opening', 'Opening (3:15pm-4:4pm)', '10:75 – 11:00 Opening'])(
    'calls unclear what can be no time, and takes nothing from it: %s',
    (text) => {
      expect(takeTiming(text)).toMatchObject({
        timing: { start: null, end: null, minutes: null, unclear: expect.any(String) as string },
        rest: 'Opening',
      })
    },
  )

  it.each([
    'Opening (0 min)',
    'Opening (-5 min)',
    'Opening: −5 minutes',
    '0 min - Opening',
    'Opening | 99999 min',
    'Opening (30 hours)',
  ])('calls unclear what can be no duration: %s', (text) => {
    expect(takeTiming(text)).toMatchObject({
      timing: { minutes: null, unclear: expect.stringMatching(/0|5|99999|30/) as string },
      rest: 'Opening',
    })
  })

  it('takes a long duration in minutes', () => {
    expect(read('Hackathon (1440 min)')).toEqual([null, null, 1440, 'Hackathon'])
  })

  it('keeps the shorter of two durations beside the longer', () => {
    expect(takeTiming('Forum (30 – 45 minutes)')?.timing).toMatchObject({ minutes: 45, least: 30 })
  })
})

it('leaves a figure in a bracket where it is', () => {
  expect(read('Shallow water (including 0-10 m)')).toBeNull()
})

it('reads hours that are spelled out as the end of a range', () => {
  expect(read('18.30 – 19 horas: clausura')).toEqual(['18:30', '19:00', 30, 'clausura'])
})

it('takes the start of a range whose end nobody says, but no year', () => {
  expect(read('1525- AOB and close')).toEqual(['15:25', null, null, 'AOB and close'])
  expect(read('2015- Review')).toBeNull()
})
