import '../ui/base.css'
import { isoNow } from '../clock/isoNow.ts'
import { createFaultLog } from '../journal/faultLog.ts'
import { watchFaults } from './watchFaults.ts'

/** Each address loads the code of its own view and nothing else. */
const views = {
  console: () => import('./showConsole.tsx'),
  confidence: () => import('./showConfidence.tsx'),
}

const screen = new URLSearchParams(location.search).get('screen') === 'confidence' ? 'confidence' : 'console'
const log = createFaultLog(isoNow)
const watched = watchFaults(screen, log)
const root = document.getElementById('root') ?? document.body
// Not awaited: the view shares a file with this module, and would wait for it in turn.
void views[screen]()
  .then(({ show }) => show(root, { log, watched }))
  .catch((error: unknown) => {
    log.add(`${screen}: start`, error)
    root.textContent = 'Rostrum could not start. Load this page again: nothing that was saved is lost.'
  })
