/** Cities that are in the news of conferences and not in the names of zones, or there under another spelling. */
const MORE_CITIES: Readonly<Record<string, string>> = {
  'Addis Abeba': 'Africa/Addis_Ababa',
  Barcelona: 'Europe/Madrid',
  Basel: 'Europe/Zurich',
  Beijing: 'Asia/Shanghai',
  Bonn: 'Europe/Berlin',
  Boston: 'America/New_York',
  Bruxelles: 'Europe/Brussels',
  Cologne: 'Europe/Berlin',
  Frankfurt: 'Europe/Berlin',
  Geneva: 'Europe/Zurich',
  Genève: 'Europe/Zurich',
  Genf: 'Europe/Zurich',
  Graz: 'Europe/Vienna',
  Hamburg: 'Europe/Berlin',
  Kyiv: 'Europe/Kyiv',
  Köln: 'Europe/Berlin',
  Lyon: 'Europe/Paris',
  Milan: 'Europe/Rome',
  Montreal: 'America/Toronto',
  Mumbai: 'Asia/Kolkata',
  Munich: 'Europe/Berlin',
  München: 'Europe/Berlin',
  'New Delhi': 'Asia/Kolkata',
  Roma: 'Europe/Rome',
  Salzburg: 'Europe/Vienna',
  'San Francisco': 'America/Los_Angeles',
  Strasbourg: 'Europe/Paris',
  'The Hague': 'Europe/Amsterdam',
  Washington: 'America/New_York',
  Wien: 'Europe/Vienna',
  Zürich: 'Europe/Zurich',
}
/** Names of zones that are also words one meets in an agenda. */
const NOT_CITIES = new Set([
  'Center',
  'Easter',
  'Reunion',
  'Jersey',
  'Troll',
  'Wake',
  'Midway',
  'Regina',
  'Nome',
  'Mayotte',
  'Christmas',
  'Victoria',
])

/** The words that names of cities begin with. */
let beginnings: ReadonlySet<string> = new Set()
let cities: ReadonlyMap<string, string> | null = null
/** Listing the zones takes a while, so it waits until a document is read. */
const knownCities = (): ReadonlyMap<string, string> => {
  cities ??= new Map([
    ...Intl.supportedValuesOf('timeZone')
      .filter((zone) => zone.split('/').length === 2)
      .map((zone) => [zone.slice(zone.indexOf('/') + 1).replaceAll('_', ' '), zone] as const)
      .filter(([city]) => !NOT_CITIES.has(city)),
    ...Object.entries(MORE_CITIES),
  ])
  if (beginnings.size === 0) beginnings = new Set([...cities.keys()].map((city) => city.split(' ', 1)[0] ?? ''))
  return cities
}

const capitalised = (name: string): string =>
  name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())

/** What zones are called: "PDT", "US / Pacific", "Coordinated Universal Time", "UTC-4". */
const ZONE =
  /^(?:(?:coordinated )?universal(?: time)?|greenwich(?: mean)?(?: time)?|(?:(?:us|eu|north american?|european?|australian?)\s)?(?:pacific|mountain|central|eastern|western|atlantic)(?:\s(?:standard|daylight|summer))?(?:\stime)?|[pmce][sd]t|[cew]es?t|(?:gmt|utc)(?:\s?[-+−–].*)?|bst|ist|jst|kst|sgt|hkt|a[ce][sd]t|awst|nz[sd]t|msk|eat|cat|wat|sast|brs?t|art|cls?t|cot|pet|trt|mez|mesz)$/i
/** Whether a text is the name of a zone, or of a city that gives its name to one, and nothing else. */
export const isZone = (text: string): boolean => ZONE.test(text) || knownCities().has(text)

/** A moment at which clocks of the north show winter, in milliseconds. */
const WINTER = 1_700_000_000_000
/** The minutes by which the clocks of a city are ahead of universal time in the northern winter; `null`: no city is named so. */
export const offsetOf = (city: string): number | null => {
  const timeZone = knownCities().get(city)
  if (timeZone === undefined) return null
  const written = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).format(WINTER)
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(written) ?? []
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
}

/** The IANA zone that a text names by "UTC", "GMT" or a city; of several cities the last, as addresses end with it. */
export const findTimeZone = (text: string): string | null => {
  if (/\d\s?(?:[ap]\.?m\.?\s?)?(?:UTC|GMT)\b|^(?:UTC|GMT)\s.*\d/.test(text)) return 'UTC'
  const words = [...text.matchAll(/\p{L}[\p{L}.'’-]*/gu)]
  const known = knownCities()
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const first = words[at]?.[0] ?? ''
    if (!beginnings.has(first) && (first !== first.toUpperCase() || !beginnings.has(capitalised(first)))) continue
    for (const length of [3, 2, 1]) {
      const name = words
        .slice(at, at + length)
        .map(([word]) => word)
        .join(' ')
      const zone = known.get(/^[\p{Lu}\s]{4,}$/u.test(name) ? capitalised(name) : name)
      if (zone) return zone
    }
  }
  return null
}
