import { useStore } from 'zustand'
import { ConfidenceScreen } from '../confidence/ConfidenceScreen.tsx'
import type { Follower } from '../sync/follower.ts'
import { useShown } from '../ui/rostrum.ts'
import { useTheme } from '../ui/useTheme.ts'

export const ConfidenceApp = ({ follower }: { follower: Follower }) => {
  useTheme()
  const ever = useStore(follower.store, ({ state }) => state !== null)
  const blackout = useStore(follower.store, ({ state }) => state?.blackout ?? false)
  const silentFor = useShown(({ now }) => {
    const silence = follower.silentFor(now)
    return silence === null ? null : Math.floor(silence / 1000)
  })
  return <ConfidenceScreen connection={{ ever, silentFor }} blackout={blackout} />
}
