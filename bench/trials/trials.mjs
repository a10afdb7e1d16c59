import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { findBrowser } from '../../scripts/browser.mjs'
import { serve } from '../serve.mjs'

/** @typedef {import('../startBrowser.mjs').Stage} Stage */
/** @typedef {{ fault: string, what: string, trials: number, failed: number, measured: string }} Row */
/** @typedef {{ run: (stage: Stage) => Promise<Row[]> }} Trial */

const PORT = 4440

process.chdir(join(import.meta.dirname, '../..'))
/** Every file beside this one that exports `run`. @type {Map<string, Trial>} */
const trials = new Map()
for (const file of readdirSync(import.meta.dirname).toSorted()) {
  if (!file.endsWith('.mjs') || file === basename(import.meta.filename)) continue
  const trial = await import(`./${file}`)
  if (trial.run) trials.set(basename(file, '.mjs'), trial)
}
const named = process.argv.slice(2)
const unknown = named.filter((name) => !trials.has(name))
if (unknown.length > 0) {
  console.log(`There is no trial ${unknown.join(', ')}. There are: ${[...trials.keys()].join(', ')}.`)
  process.exit(2)
}

const server = await serve(PORT)
const stage = { address: server.address, found: await findBrowser() }
/** @type {Row[]} */
const rows = []
for (const name of named.length > 0 ? named : trials.keys()) {
  console.log(`— ${name}`)
  try {
    rows.push(...((await trials.get(name)?.run(stage)) ?? []))
  } catch (error) {
    console.log(error)
    rows.push({
      fault: name,
      what: 'the trial itself',
      trials: 1,
      failed: 1,
      measured: String(error).split('\n')[0] ?? '',
    })
  }
}
await server.close()

/** @type {((row: Row) => string)[]} */
const cells = [
  (row) => row.fault,
  (row) => row.what,
  (row) => String(row.trials),
  (row) => String(row.failed),
  (row) => row.measured,
  (row) => (row.failed > 0 ? 'FAILED' : row.trials > 0 ? 'ok' : 'not tried'),
]
const heads = ['fault', 'what was done', 'trials', 'failed', 'measured', 'ok']
const widths = cells.map((cell, i) => Math.max(heads[i]?.length ?? 0, ...rows.map((row) => cell(row).length)))
/** @param {readonly string[]} line */
const print = (line) =>
  console.log(
    line
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  )
print(heads)
for (const row of rows) print(cells.map((cell) => cell(row)))

const taken = new Date().toISOString()
mkdirSync('bench/results', { recursive: true })
writeFileSync(
  `bench/results/trials-${taken.slice(0, 19).replaceAll(':', '-')}.json`,
  JSON.stringify({ taken, rows }, null, 2),
)
process.exit(rows.some(({ failed }) => failed > 0) ? 1 : 0)
