import { execFileSync, execSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const asRoot = process.getuid?.() === 0

/** Keeps the browser from calling home; as root it has no sandbox to run in. */
const args = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  ...(asRoot ? ['--no-sandbox'] : []),
]

/** Whether the browser at `path` starts: one may be there without the libraries it needs. Windows would open a window. */
const starts = (path) =>
  existsSync(path) &&
  (process.platform === 'win32' || spawnSync(path, ['--version', ...args], { timeout: 20_000 }).status === 0)

const playwrights = async () => {
  const { chromium } = await import('@playwright/test')
  return [chromium.executablePath()]
}

const systems = () => [
  ...(process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) =>
      ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'].map((name) => join(folder, name)),
    ),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder ? [join(folder, 'Google/Chrome/Application/chrome.exe')] : [],
  ),
]

/** Runs `command`, in silence: when it fails, the next way may do. */
const get = (command) => {
  console.log(`Looking for a browser: ${command}`)
  execSync(command, {
    stdio: 'ignore',
    timeout: 240_000,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', DEBIAN_FRONTEND: 'noninteractive' },
  })
}

const installed = async () => {
  get('npx playwright install chromium')
  return playwrights()
}

const fromDebian = () => {
  if (!asRoot || process.platform !== 'linux') return []
  get('apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium')
  return systems()
}

/** A Chromium from the npm registry, for networks that reach nothing else. Kept outside the project: it is 66 MB. */
const fromNpm = () => {
  if (process.platform !== 'linux') return []
  const cache = join(homedir(), '.cache', 'rostrum')
  get(`npm install --prefix "${cache}" --no-save --no-audit --no-fund "@sparticuz/chromium@*"`)
  const unpack = "import('@sparticuz/chromium').then(async (it) => console.log(await it.default.executablePath()))"
  return [execFileSync(process.execPath, ['-e', unpack], { cwd: cache, encoding: 'utf8' }).trim()]
}

/**
 * A Chromium and how to start it quietly: what `ROSTRUM_BROWSER` names, else the first that starts of Playwright's own,
 * the system's, and those that can be got. Remembers its choice in `ROSTRUM_BROWSER` for the processes started from here.
 * @returns {Promise<{ executablePath: string, args: string[] }>}
 */
export const findBrowser = async () => {
  const named = process.env.ROSTRUM_BROWSER
  if (named) {
    if (!existsSync(named)) throw new Error(`ROSTRUM_BROWSER names ${named}, and nothing is there.`)
    return { executablePath: named, args }
  }
  for (const candidates of [playwrights, systems, installed, fromDebian, fromNpm]) {
    try {
      const executablePath = (await candidates()).find(starts)
      if (executablePath) {
        process.env.ROSTRUM_BROWSER = executablePath
        return { executablePath, args }
      }
    } catch {
      // The next one may do.
    }
  }
  throw new Error('No Chromium here, and none could be got: install one, or name it in ROSTRUM_BROWSER.')
}
