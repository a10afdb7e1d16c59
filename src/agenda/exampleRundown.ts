import { bareSegment, minutes, type Rundown, type Segment, type Turn } from '../core/index.ts'

const segment = (
  of: Pick<Segment, 'id' | 'kind' | 'title' | 'planned'> & Partial<Pick<Segment, 'turns' | 'prompts'>>,
): Segment => ({
  ...bareSegment,
  stated: of.planned !== null,
  ...of,
})
const panelist = (speaker: string, talk: string): Turn => ({ speaker, role: 'panelist', talk, planned: null })

/** What a first visit offers: a side event in Vienna, of 2017, so that it runs as a rehearsal. */
export const exampleRundown: Rundown = {
  id: 'international-cooperation-to-counter-migrant-smuggling-2017-09-04',
  title: 'International Cooperation to Counter Migrant Smuggling',
  place: 'Board Room A, Vienna International Centre',
  date: '2017-09-04',
  timeZone: 'Europe/Vienna',
  start: '13:15',
  hardStop: '14:45',
  speakers: [
    {
      id: 'mehmet-samsar',
      name: 'Mehmet Samsar',
      position: 'Ambassador, Director General for Consular Affairs',
      affiliation: 'Ministry of Foreign Affairs of the Republic of Turkey',
    },
    {
      id: 'berlan-pars-alan',
      name: 'Berlan Pars Alan',
      position: 'Senior Migration Management Policy Advisor, Department of Migration Management',
      affiliation: 'International Organization for Migration',
    },
    {
      id: 'jorgen-carling',
      name: 'Jørgen Carling',
      position: 'Research Professor',
      affiliation: 'Peace Research Institute Oslo (PRIO)',
    },
    {
      id: 'marie-mcauliffe',
      name: 'Marie McAuliffe',
      position: 'Head of Migration Research Division',
      affiliation: 'IOM',
    },
    {
      id: 'morgane-nicot',
      name: 'Morgane Nicot',
      position:
        'Crime Prevention and Criminal Justice Officer, Human Trafficking and Migrant Smuggling Section (HTMSS)',
      affiliation: 'UNODC',
    },
  ],
  segments: [
    segment({
      id: 'opening-remarks',
      kind: 'opening',
      title: 'Opening Remarks',
      planned: minutes(7),
      turns: [{ speaker: 'mehmet-samsar', role: 'speaker', talk: null, planned: null }],
    }),
    segment({
      id: 'panel',
      kind: 'panel',
      title: 'Panel',
      planned: minutes(30),
      turns: [
        { speaker: 'berlan-pars-alan', role: 'moderator', talk: null, planned: null },
        panelist(
          'jorgen-carling',
          'A reflection on the outcomes of the Istanbul Regional Conference on Counter Migrant Smuggling',
        ),
        panelist(
          'marie-mcauliffe',
          "Key findings of IOM's 'Migrant Smuggling Data and Research' report and the upcoming volume",
        ),
        panelist(
          'morgane-nicot',
          'Practical ways to make the Protocol against the Smuggling of Migrants more actionable',
        ),
      ],
      prompts: [
        'What should the compact recommend so that cooperation works and smuggled migrants are protected?',
        'How can data and research lead to better policy?',
        'How can the international community better support States?',
      ],
    }),
    segment({ id: 'q-a-session', kind: 'qa', title: 'Q&A Session', planned: minutes(30) }),
    segment({ id: 'closing-remarks', kind: 'closing', title: 'Closing remarks', planned: null }),
  ],
}
