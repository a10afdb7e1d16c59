import { gzipSync } from 'node:zlib'

/**
 * What a screen loads before it is used: kB (1,000 bytes) of gzipped JS, CSS and fonts, and the paths of all requests.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 */
export const weigh = async (browser, address) => {
  const page = await browser.newPage()
  /** @type {import('@playwright/test').Response[]} */
  const responses = []
  page.on('response', (response) => responses.push(response))
  await page.goto(address, { waitUntil: 'networkidle' })
  const counted = responses.filter((response) => /\.(js|css|woff2)$/.test(new URL(response.url()).pathname))
  const bodies = await Promise.all(counted.map((response) => response.body()))
  await page.close()
  return {
    kB: bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000,
    paths: responses.map((response) => new URL(response.url()).pathname),
  }
}
