import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { VIEWPORT } from './windows.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ executablePath: string, args: string[] }} Found a browser, and how to start it quietly */
/** @typedef {{ address: string, found: Found }} Stage where the production build is served, and the browser to try it in */

/** A profile of its own: what a browser keeps between two runs. */
export const makeProfile = () => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-trial-'))
  // Lets chrome://discards in.
  writeFileSync(join(folder, 'Local State'), JSON.stringify({ internal_only_uis_enabled: true }))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }) }
}

/**
 * A browser as a moderator starts it: with its throttling of hidden pages, its cache for going back, and windows that are
 * hidden when something covers them. Started by the test library it has none of these. In a process group of its own, so that
 * all of it can be killed at once.
 * @param {Found} found @param {string} profile
 */
export const startBrowser = async ({ executablePath, args }, profile) => {
  const portFile = join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const child = spawn(
    executablePath,
    [
      ...args,
      '--headless',
      '--mute-audio',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      // The page itself gets what the window's own bars leave.
      `--window-size=${VIEWPORT.width},${VIEWPORT.height + 90}`,
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const kill = async () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-(child.pid ?? NaN), 'SIGKILL')
    await ended
  }
  try {
    const portOf = () => (existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n')[0] : '')
    for (let i = 0; i < 600 && !portOf(); i += 1) await wait(50)
    // Else every page would be told that it has the focus, and none could be hidden.
    const connect = () => chromium.connectOverCDP(`http://127.0.0.1:${portOf()}`, { noDefaults: true })
    const browser = await connect()
    const [context] = browser.contexts()
    const [page] = context?.pages() ?? []
    if (!context || !page) throw new Error('The browser has no window.')
    return {
      browser,
      context,
      page,
      /** Connects anew, after `browser.close()`, which leaves it to itself. */
      connect,
      /** SIGKILL of its whole tree. */
      kill: async () => {
        await kill()
        await browser.close().catch(() => {})
      },
    }
  } catch (error) {
    await kill()
    throw error
  }
}

/**
 * What `act` gives, done in a browser and a profile of its own, neither of which stays.
 * @template T @param {Found} found @param {(browser: Awaited<ReturnType<typeof startBrowser>>) => Promise<T>} act @returns {Promise<T>}
 */
export const inBrowser = async (found, act) => {
  const profile = makeProfile()
  const browser = await startBrowser(found, profile.folder)
  try {
    return await act(browser)
  } finally {
    await browser.kill()
    profile.remove()
  }
}
