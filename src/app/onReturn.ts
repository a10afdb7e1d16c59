/** Calls `run` whenever this window may have missed time: it was hidden, frozen, or kept by the browser for going back. */
export const onReturn = (run: () => void): void => {
  document.addEventListener('visibilitychange', run)
  document.addEventListener('resume', run)
  window.addEventListener('focus', run)
  window.addEventListener('pageshow', run)
}
