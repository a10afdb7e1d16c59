import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { findBrowser } from './browser.mjs'
import { weigh } from './weigh.mjs'

/** What a screen may load before it is used: kB (1,000 bytes) of gzipped JS, CSS and fonts, and requests of any kind. */
const budgets = [
  { screen: 'confidence', kB: 110, requests: 8 },
  { screen: 'console', kB: 180, requests: 12 },
]

const server = await preview({ preview: { port: 4420 }, logLevel: 'warn' })
const browser = await chromium.launch(await findBrowser())
let within = true
for (const { screen, kB, requests } of budgets) {
  const loaded = await weigh(browser, `http://localhost:4420/?screen=${screen}`)
  const fits = loaded.kB <= kB && loaded.paths.length <= requests
  within &&= fits
  console.log(
    `${screen}: ${loaded.kB.toFixed(1)} of ${kB} kB, ${loaded.paths.length} of ${requests} requests${fits ? '' : ': too much'}`,
  )
  if (!fits) console.log(loaded.paths.map((path) => `  ${path}`).join('\n'))
}
await browser.close()
await server.close()
process.exit(within ? 0 : 1)
