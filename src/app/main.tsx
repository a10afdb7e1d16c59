import '../ui/base.css'
import { isoNow } from '../clock/isoNow.ts'
import { createFaultLog } from '../journal/faultLog.ts'
import { showTheme } from '../ui/useTheme.ts'
import { copiedPreferences } from './copiedPreferences.ts'
import { watchFaults } from './watchFaults.ts'

// Before anything is drawn, so that the page does not flash in the other theme.
const theme = copiedPreferences()?.theme
showTheme(theme === 'dark' || theme === 'light' ? theme : 'system')

const screen = new URLSearchParams(location.search).get('screen') === 'confidence' ? 'confidence' : 'console'
const log = createFaultLog(isoNow)
const watched = watchFaults(screen, log)
const root = document.getElementById('root') ?? document.body

// Asked for before the first letters wait for it: they are laid out once, and do not change under the eye.
const font = screen === 'console' ? '1em "Encode Sans Variable"' : '600 1em "Encode Sans"'
document.fonts.load(font).catch(() => null)

/** Each address loads the code of its own view and nothing else. */
const views = {
  async console() {
    // Asked for first: the archive answers while the console's code is still on its way.
    const opening = import('./opening.ts').then(({ openRostrum }) => openRostrum())
    const { show } = await import('./showConsole.tsx')
    await show(root, { log, watched, opening: await opening })
  },
  async confidence() {
    const { show } = await import('./showConfidence.tsx')
    show(root, { watched })
  },
}

// Not awaited: the view shares a file with this module, and would wait for it in turn.
views[screen]().catch((error: unknown) => {
  log.add(`${screen}: start`, error)
  root.textContent = 'Rostrum could not start. Load this page again: nothing that was saved is lost.'
})
