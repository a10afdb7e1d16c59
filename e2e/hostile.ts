import type { Page } from '@playwright/test'
import type { Rundown, Segment } from '../src/core/index.ts'

const RUN = 'window.ran = (window.ran ?? 0) + 1'
/** Would run if any of it were taken for markup. */
const MARKUP = `<img src=x onerror="${RUN}"><script>${RUN}</script><svg onload="${RUN}"><a href="javascript:${RUN}">x</a>`
/** Would turn what stands beside it around. */
const TURNED = '\u202e\u2066\u2067 gnp.exe \u202d'
const ZALGO = `Z${'\u0301\u0327\u0336\u20dd\u0489'.repeat(30)}a${'\u0300\u0316'.repeat(40)}`
const BROKEN = 'null\0 and \ud83d half \udc00\r\n\r\n\tlines\u2028\u0085'
const RIGHT = 'שרה לוי ד״ר 2017'
const EMOJI = '👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿'
const WIDE = '﷽𒐫'

const long = (text: string) => text.repeat(Math.ceil(10_000 / text.length))
/** Each of them in every field. */
export const HOSTILE: readonly string[] = [
  MARKUP,
  `${TURNED}Ends 13:00`,
  ZALGO,
  BROKEN,
  RIGHT,
  long(EMOJI),
  long('Donaudampfschifffahrtsgesellschaft'),
  long('<b>word</b> '),
  long(WIDE),
]

/** A session of which every text is hostile; with `plain`, the same with harmless ones. */
export const hostileRundown = (plain: boolean): Rundown => {
  const text = (n: number) => (plain ? 'Word' : (HOSTILE[n % HOSTILE.length] ?? ''))
  const speakers = HOSTILE.map((_, n) => ({
    id: `speaker-${n}`,
    name: text(n),
    position: text(n + 1),
    affiliation: text(n + 2),
  }))
  const segments = HOSTILE.map((_, n): Segment => {
    const minutes = (n % 3 === 2 ? 12 : 7) * 60_000
    return {
      id: `segment-${n}`,
      kind: n === 1 ? 'qa' : 'panel',
      title: text(n),
      planned: minutes as Segment['planned'],
      stated: true,
      start: null,
      turns: speakers.map(({ id }, place) => ({
        speaker: id,
        role: place === 1 ? 'moderator' : 'panelist',
        talk: text(n),
        planned: null,
      })),
      prompts: [text(n), text(n + 3), text(n + 5)],
      note: text(n),
      shortest: null,
      ringFenced: false,
      cues: [{ remaining: 60_000 as never, level: 'warning', word: text(n), sound: null }],
    }
  })
  return {
    id: 'hostile',
    title: text(0),
    place: text(1),
    date: '2017-09-04',
    timeZone: 'Europe/Vienna',
    start: '13:15',
    hardStop: '14:15',
    speakers,
    segments,
  }
}

/** Puts `rundown` in place of every one that this browser has kept, as if an older version had let it in. */
export const replaceKept = (page: Page, rundown: Rundown): Promise<number> =>
  page.evaluate(async (replacement) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    let replaced = 0
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      const record = value as Record<string, unknown>
      if (record['type'] === 'load' && 'rundown' in record) {
        record['rundown'] = replacement
        replaced += 1
      }
      for (const inner of Object.values(record)) walk(inner)
    }
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name))
      for (const store of db.objectStoreNames) {
        const kept = db.transaction(store, 'readwrite').objectStore(store)
        for (const key of await done(kept.getAllKeys())) {
          const value: unknown = await done(kept.get(key))
          const before = replaced
          walk(value)
          if (replaced > before) await done(kept.keyPath === null ? kept.put(value, key) : kept.put(value))
        }
      }
      db.close()
    }
    return replaced
  }, rundown)

/** Digits that reach out of the field they stand in, or of the page. */
export const digitsOutside = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[role=timer]')].flatMap((timer) => {
      const box = timer.getBoundingClientRect()
      const field = (timer.closest('section, main') ?? document.body).getBoundingClientRect()
      const inside =
        box.left >= field.left - 1 &&
        box.right <= Math.min(innerWidth, field.right) + 1 &&
        box.top >= field.top - 1 &&
        box.bottom <= Math.min(innerHeight, field.bottom) + 1
      return inside && box.height > 20 ? [] : [`${timer.getAttribute('aria-label')}: ${timer.textContent}`]
    }),
  )

/** What lies outside its box, or the page, from side to side: words that clip themselves aside. */
export const overflowing = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const unseen = (element: Element): boolean => element.getBoundingClientRect().width <= 1
    const clipped = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).overflowX !== 'visible' || clipped(element.parentElement))
    const out: string[] = []
    // The slots of digits are wider than their ink; whether digits stand where they should is asked elsewhere.
    const timers = document.querySelectorAll<HTMLElement>('[role=timer]')
    for (const timer of timers) timer.style.display = 'none'
    if (document.documentElement.scrollWidth > innerWidth) out.push(`the page: ${document.documentElement.scrollWidth}`)
    for (const element of document.querySelectorAll<HTMLElement>('#root *')) {
      const { overflowX, display, visibility } = getComputedStyle(element)
      if (unseen(element) || element.closest('svg, [role=timer]') || visibility === 'hidden') continue
      const box = element.getBoundingClientRect()
      const words = `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.slice(0, 40)}`
      const wider = overflowX === 'visible' && display !== 'inline' && element.scrollWidth > element.clientWidth + 1
      if (wider && element.clientWidth > 0) out.push(`${element.scrollWidth} in ${element.clientWidth}, ${words}`)
      if ((box.left < -1 || box.right > innerWidth + 1) && !clipped(element.parentElement))
        out.push(`outside, ${words}`)
    }
    for (const timer of timers) timer.style.removeProperty('display')
    return out
  })
