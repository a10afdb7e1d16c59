/** A display of this laptop, as the Window Management API tells it (W3C draft; not in the DOM types yet). */
type Display = {
  readonly availLeft: number
  readonly availTop: number
  readonly availWidth: number
  readonly availHeight: number
}
type Displays = { readonly screens: readonly Display[]; readonly currentScreen: Display }
type ManagedWindow = Window & { getScreenDetails?(): Promise<Displays> }

/** What the moderator should do with the second window. */
export type ConfidenceHint = string | null

const DRAG: ConfidenceHint = 'Drag the confidence screen to the other display and click it: it fills that display.'
const CLICK: ConfidenceHint = 'The confidence screen is on the other display: click it once and it fills that display.'
const BLOCKED: ConfidenceHint =
  'The browser held the window back: allow pop-ups for this page, then press Open confidence screen again.'

const ADDRESS = '?screen=confidence'
const NAME = 'rostrum-confidence'

const secondDisplay = async (host: ManagedWindow): Promise<Display | null> => {
  try {
    const details = await host.getScreenDetails?.()
    return details?.screens.find((screen) => screen !== details.currentScreen) ?? null
  } catch {
    // Refused by the moderator, or by a page that may not ask.
    return null
  }
}

/** Whether the window is ours already: one that was just opened is blank. */
const isShown = (opened: Window): boolean => {
  try {
    return new URLSearchParams(opened.location.search).get('screen') === 'confidence'
  } catch {
    // It went to another address.
    return false
  }
}

/**
 * Opens the confidence screen, on the second display where the browser lets it be placed.
 * The window comes first and moves afterwards: a browser opens one only while the click still counts.
 * One that is open already, perhaps since before a reload, only comes to the front: to load it again would take the
 * time from the panel, and the full screen with it.
 */
export const openConfidence = async (
  host: Window = window,
): Promise<{ readonly opened: Window | null; readonly hint: ConfidenceHint }> => {
  // Without an address a window of this name is given back as it is.
  const opened = host.open('', NAME, 'popup,width=960,height=540')
  if (!opened) return { opened, hint: BLOCKED }
  if (isShown(opened)) {
    opened.focus()
    return { opened, hint: null }
  }
  opened.location.replace(new URL(ADDRESS, host.location.href).href)
  const display = await secondDisplay(host)
  if (!display) return { opened, hint: DRAG }
  opened.moveTo(display.availLeft, display.availTop)
  opened.resizeTo(display.availWidth, display.availHeight)
  return { opened, hint: CLICK }
}

/** Whether nothing is left to do with the second window: it fills its display, or is gone. */
export const isSettled = (opened: Window): boolean => {
  try {
    return opened.closed || opened.document.fullscreenElement !== null
  } catch {
    // It went to another address: not ours any more.
    return true
  }
}
