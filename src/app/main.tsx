import '../ui/base.css'

/** Each address loads the code of its own view and nothing else. */
const views = {
  console: () => import('./showConsole.tsx'),
  confidence: () => import('./showConfidence.tsx'),
}

const screen = new URLSearchParams(location.search).get('screen')
const view = screen === 'confidence' ? views.confidence() : views.console()
// Not awaited: the view shares a file with this module, and would wait for it in turn.
void view.then(({ show }) => show(document.getElementById('root') ?? document.body))
