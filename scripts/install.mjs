import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const packages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages

/** Whether node_modules holds what package-lock.json asks for. Optional packages may be missing: each is for one system. */
const complete = () => {
  try {
    const there = packages('node_modules/.package-lock.json')
    return Object.entries(packages('package-lock.json')).every(
      ([path, { optional, version }]) => path === '' || optional || there[path]?.version === version,
    )
  } catch {
    return false
  }
}

/**
 * Installs what is missing, in the lockfile's versions. Run it before importing any package.
 * Not `npm ci`: that refuses a lockfile without the optional binaries of systems its registry does not carry.
 */
export const install = () => {
  if (complete()) return
  console.log('Installing what is missing …')
  const command = 'npm install --no-save --include=dev --no-audit --no-fund --loglevel=error'
  if (spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0) return
  console.error('npm could not install what is missing; the reason stands above.')
  process.exit(1)
}
