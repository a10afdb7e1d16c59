/** @typedef {import('@playwright/test').Page} Page */

/**
 * The commands of the latest session as the journal of this browser has them, stamped. They say to the millisecond when
 * what is shown and heard was due.
 * @param {Page} page @returns {Promise<{ at: number, command: { type: string } }[]>}
 */
export const entriesOf = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('rostrum')
        opening.onerror = reject
        opening.onsuccess = () => {
          const all = opening.result.transaction('entries').objectStore('entries').getAll()
          all.onerror = reject
          all.onsuccess = () => {
            opening.result.close()
            const loaded = all.result.findLastIndex(({ command }) => command.type === 'load')
            resolve(all.result.slice(loaded).map(({ at, command }) => ({ at, command })))
          }
        }
      }),
  )

/** When the session began, ms since the epoch. @param {Page} page */
export const startedAt = async (page) =>
  (await entriesOf(page)).findLast(({ command }) => command.type === 'start')?.at ?? NaN
