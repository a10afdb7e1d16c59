import { chromium } from '@playwright/test'
import { VIEWPORT } from './windows.mjs'

/** @typedef {import('./startBrowser.mjs').Found} Found */

/**
 * A browser with a profile of its own, gone when its context is closed.
 * @param {Found} found
 * @param {{ without?: string[] } & import('@playwright/test').BrowserContextOptions} [options] `without`: default switches to leave out
 */
export const launch = ({ executablePath, args }, { without = [], ...options } = {}) =>
  chromium.launchPersistentContext('', {
    executablePath,
    args,
    ignoreDefaultArgs: without,
    viewport: VIEWPORT,
    locale: 'en-GB',
    // The ear is a script of its own.
    bypassCSP: true,
    ...options,
  })
