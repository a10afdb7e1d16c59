import type { StoreApi } from 'zustand/vanilla'
import type { Notice } from '../console/consoleProps.ts'
import type { Desk } from './desk.ts'

/** What the console tells beside the session's time. */
export type Notices = {
  /** Tells of something, in the place of what was told under the same id: it is the latest then. */
  show(notice: Notice): void
  dismiss(id: string): void
  /** Tells of something until it is dismissed. */
  note(notice: Omit<Notice, 'dismiss'>): void
}

export const createNotices = (desk: StoreApi<Desk>): Notices => {
  const show = (notice: Notice) => {
    const others = desk.getState().notices.filter(({ id }) => id !== notice.id)
    desk.setState({ notices: [...others, notice] })
  }
  const dismiss = (id: string) => {
    const { notices } = desk.getState()
    const kept = notices.filter((notice) => notice.id !== id)
    if (kept.length < notices.length) desk.setState({ notices: kept })
  }
  return { show, dismiss, note: (notice) => show({ ...notice, dismiss: () => dismiss(notice.id) }) }
}
