/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ n: number, at: number, command: { type: string } }} Entry the `n`th command of a session, stamped */

/**
 * The commands of the latest session as the journal of this browser has them. They say to the millisecond when what is
 * shown and heard was due.
 * @param {Page} page @returns {Promise<Entry[]>}
 */
export const entriesOf = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('rostrum')
        // There is none: it is not made here.
        opening.onupgradeneeded = () => opening.transaction?.abort()
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const all = opening.result.transaction('entries').objectStore('entries').getAll()
          all.onerror = reject
          all.onsuccess = () => {
            opening.result.close()
            const loaded = all.result.findLastIndex(({ command }) => command.type === 'load')
            resolve(all.result.slice(loaded).map(({ n, at, command }) => ({ n, at, command })))
          }
        }
      }),
  )

/** When the session began, ms since the epoch. @param {Page} page */
export const startedAt = async (page) =>
  (await entriesOf(page)).findLast(({ command }) => command.type === 'start')?.at ?? NaN

/** @param {readonly Pick<Entry, 'command'>[]} entries */
export const commandsIn = (entries) => entries.map(({ command }) => command.type).join(' ')

/**
 * What is wrong with a journal that should have these commands: each once, later than the one before, numbered from 0.
 * @param {readonly Entry[]} entries @param {string} commands
 */
export const faultsIn = (entries, commands) => [
  entries.some(({ n }, i) => n !== i) && 'a gap in the journal',
  entries.some(({ at }, i) => at <= (entries[i - 1]?.at ?? 0)) && 'a command twice or out of order',
  commandsIn(entries) !== commands && `kept ${commandsIn(entries)} for ${commands}`,
]
