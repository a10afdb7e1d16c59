import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { install } from './install.mjs'

const port = Number(process.env.PORT || 4400)

/** When anything at `path` last changed, in ms since the epoch; a folder changes when something in it goes. */
const changed = (path) => {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))))
}

const built = () => {
  const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']
  try {
    return changed('dist/index.html') > Math.max(...sources.map(changed))
  } catch {
    return false
  }
}

process.chdir(join(import.meta.dirname, '..'))
install()
const { build, preview } = await import('vite')
if (!built()) {
  console.log('Building …')
  await build({ logLevel: 'warn' })
}
try {
  await preview({ preview: { port }, logLevel: 'warn' })
  console.log(`Rostrum is at http://localhost:${port}`)
} catch (error) {
  if (!String(error).includes('in use')) throw error
  console.error(`Port ${port} is taken: stop what runs there, or choose another with PORT=${port + 1} npm start`)
  process.exit(1)
}
