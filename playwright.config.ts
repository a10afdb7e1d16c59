import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/browser.mjs'

const port = Number(process.env['ROSTRUM_E2E_PORT'] || 4410)

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  webServer: { command: `npx vite preview --port ${port}`, url: `http://127.0.0.1:${port}` },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: await findBrowser(),
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    // Far from the rundowns' zones, so that a mistaken zone shows.
    timezoneId: 'Asia/Tokyo',
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
  },
})
