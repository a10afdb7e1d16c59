import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'

/** What the linter, with this project's configuration, finds in a project of these files: `[path, rule]`. */
const findingsIn = (files) => {
  const project = mkdtempSync(join(tmpdir(), 'rostrum-lint-'))
  try {
    for (const name of ['lint', '.oxlintrc.json']) cpSync(resolve(name), join(project, name), { recursive: true })
    for (const [path, code] of files) {
      mkdirSync(join(project, dirname(path)), { recursive: true })
      writeFileSync(join(project, path), code)
    }
    const command = [resolve('node_modules/oxlint/bin/oxlint'), '--format=json', 'src']
    const { stdout } = spawnSync(process.execPath, command, { cwd: project, encoding: 'utf8' })
    return JSON.parse(stdout).diagnostics.map(({ filename, code }) => [filename, code])
  } finally {
    rmSync(project, { recursive: true })
  }
}

it('keeps the house in order', () => {
  const cases = [
    ['src/sync/host.ts', "import '../store/sessionStore.ts'", 'rostrum(floors)'],
    ['src/sync/lazy.ts', "export const store = import('../store/sessionStore.ts')", 'rostrum(floors)'],
    ['src/sync/typed.ts', "export type Store = import('../store/sessionStore.ts').Store", 'rostrum(floors)'],
    ['src/ui/index.ts', 'export const one = 1', 'rostrum(no-barrels)'],
    ['src/ui/rostrum.ts', "export { digits } from '../core/index.ts'", 'rostrum(no-barrels)'],
    ['src/ui/Digits.tsx', 'export const later = window.setTimeout', 'eslint(no-restricted-globals)'],
    ['src/core/time.ts', 'export const now = () => Date.now()', 'eslint(no-restricted-globals)'],
    ['src/core/ids.ts', 'export const id = () => Math.random()', 'eslint(no-restricted-properties)'],
    ['src/core/time.test.ts', "it.only('counts', () => expect(1).toBe(1))", 'vitest(no-focused-tests)'],
    ['src/core/index.ts', "export { now } from './time.ts'", null],
    ['src/clock/systemClock.ts', 'export const now = () => Date.now()', null],
  ]
  const expected = cases.filter(([, , rule]) => rule !== null).map(([path, , rule]) => [path, rule])
  expect(findingsIn(cases).toSorted()).toEqual(expected.toSorted())
})
