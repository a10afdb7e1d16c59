/** Has the browser ask before this window is closed or reloaded. */
export type LeaveWarning = { set(wanted: boolean): void }

const ask = (event: BeforeUnloadEvent): void => event.preventDefault()

/**
 * Listens only while it is wanted: a page that listens is kept out of the back/forward cache by some browsers.
 */
export const createLeaveWarning = (): LeaveWarning => ({
  set(wanted) {
    if (wanted) window.addEventListener('beforeunload', ask)
    else window.removeEventListener('beforeunload', ask)
  },
})
