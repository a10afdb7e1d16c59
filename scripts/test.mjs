import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { install } from './install.mjs'

const timed = async (name, run) => {
  console.log(`\n— ${name}`)
  const began = performance.now()
  const done = await run()
  console.log(`— ${name}: ${done ? 'done' : 'failed'} after ${((performance.now() - began) / 1000).toFixed(1)} s`)
  return done
}
const script = (name) => () => spawnSync(`npm run --silent ${name}`, { shell: true, stdio: 'inherit' }).status === 0

const report = (path) => {
  try {
    return JSON.parse(readFileSync(join('test-results', path), 'utf8'))
  } catch {
    return null
  }
}

process.chdir(join(import.meta.dirname, '..'))
rmSync('test-results', { recursive: true, force: true })

const steps = [
  ['install', () => (install(), true)],
  ['browser', async () => console.log((await findBrowser()).executablePath) ?? true],
  ...['lint', 'format:check', 'types', 'unused', 'unit', 'build', 'e2e'].map((name) => [name, script(name)]),
]
let green = true
for (const [name, run] of steps) {
  green = await timed(name, run)
  if (!green) break
}

const unit = report('unit.json')
const e2e = report('e2e.json')?.stats
const passed = (unit?.numPassedTests ?? 0) + (e2e?.expected ?? 0)
const failed = (unit?.numFailedTests ?? 0) + (e2e?.unexpected ?? 0) + (e2e?.flaky ?? 0)
// A step that broke before its tests ran is a failure too: the last line never looks green when the run is not.
console.log(`\n${passed} passed, ${green ? failed : Math.max(1, failed)} failed`)
process.exit(green ? 0 : 1)
