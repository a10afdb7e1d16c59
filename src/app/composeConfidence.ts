import { announceConfidence } from './confidencePresence.ts'
import { createFollowing } from './following.ts'

/** A confidence screen on this laptop. */
export const composeConfidence = (): Pick<ReturnType<typeof createFollowing>, 'rostrum' | 'follower'> => {
  const { rostrum, follower } = createFollowing()
  window.addEventListener('click', () => void document.documentElement.requestFullscreen?.().catch(() => {}))
  announceConfidence()
  return { rostrum, follower }
}
