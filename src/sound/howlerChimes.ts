import type { Howl } from 'howler'
import type { Cancel, Clock } from '../clock/clock.ts'
import { duration, type Duration, type SoundName } from '../core/index.ts'
import type { Chimes, ChimesState } from './chimes.ts'
import { LEADING_SILENCE, SOUND_NAMES, TONES, wavOf } from './tones.ts'

/** Howler wants each place a file may be played from named beforehand; finer than the 5 ms nobody hears. */
const STEP = 5

/** Some browsers refuse by never answering. */
const PATIENCE = duration(1_000)

const nearestStep = (lead: Duration): number => Math.min(LEADING_SILENCE, Math.max(0, Math.round(lead / STEP) * STEP))

/** `[from, length]` in ms for every lead, each named by its lead. */
const spritesFor = (length: Duration): Record<string, [number, number]> => {
  const leads = Array.from({ length: LEADING_SILENCE / STEP + 1 }, (_, i) => i * STEP)
  return Object.fromEntries(leads.map((lead) => [lead, [LEADING_SILENCE - lead, lead + length]]))
}

/**
 * Chimes through Howler, which is fetched and given its tones at the first unlock: browsers complain of an audio
 * context made before a click, and making it takes the main thread 100 to 200 ms.
 */
export const createHowlerChimes = (clock: Clock, fetch = () => import('howler/dist/howler.core.min.js')): Chimes => {
  const hearers = new Set<(state: ChimesState) => void>()
  const howls = new Map<SoundName, Howl>()
  let state: ChimesState = 'locked'
  let volume = 1
  let muted = false

  const become = (next: ChimesState): void => {
    if (next === state) return
    state = next
    for (const hear of hearers) hear(state)
  }

  const load = async () => {
    const { Howl, Howler } = await fetch()
    Howler.autoSuspend = false
    // Left to itself Howler unlocks at any click, unasked, and throws the first context away.
    Howler.autoUnlock = false
    // The first call makes the context.
    Howler.volume(volume)
    if (!Howler.usingWebAudio || Howler.noAudio) return become('unavailable')

    const decoded = SOUND_NAMES.map(
      (sound) =>
        new Promise<void>((resolve, reject) => {
          const { length } = TONES[sound]
          const onload = () => resolve()
          const onloaderror = (_: number, why: unknown) => reject(new Error(`${sound}: ${String(why)}`))
          howls.set(sound, new Howl({ src: wavOf(TONES[sound]), sprite: spritesFor(length), onload, onloaderror }))
        }),
    )

    const { ctx } = Howler
    const follow = (): void => {
      // Howler doesn't notice a context that was resumed without it, and would hold each sound back.
      Howler.state = ctx.state
      // What was begun when the context stopped must not go on whenever it is resumed.
      if (ctx.state !== 'running') Howler.stop()
      become(ctx.state === 'running' ? 'ready' : 'locked')
    }
    ctx.addEventListener('statechange', follow)
    follow()
    Howler.mute(muted)
    loaded = { Howler, follow, decoded: Promise.all(decoded) }
  }
  let loaded: { readonly Howler: HowlerGlobal; follow(): void; readonly decoded: Promise<unknown> } | null = null
  let loading: Promise<void> | null = null
  const loadOnce = (): Promise<void> => {
    // Tried anew at the next click or key: there may be a network by then.
    loading ??= load().catch(() => void (loading = null))
    return loading
  }
  const isReady = () => state === 'ready' && [...howls.values()].every((howl) => howl.state() === 'loaded')

  const nothing: Cancel = () => {}

  return {
    play(sound, lead) {
      const howl = howls.get(sound)
      if (howl?.state() !== 'loaded' || state !== 'ready' || muted) return nothing
      const id = howl.play(String(nearestStep(lead)))
      return () => howl.stop(id)
    },
    state: () => state,
    async unlock() {
      if (isReady()) return true
      await loadOnce()
      if (!loaded) return false
      const heard = Promise.all([loaded.Howler.ctx.resume(), loaded.decoded]).catch(() => {})
      let stopWaiting = nothing
      await Promise.race([heard, new Promise<void>((resolve) => (stopWaiting = clock.after(PATIENCE, resolve)))])
      stopWaiting()
      loaded.follow()
      return state === 'ready'
    },
    onState(hear) {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    setVolume(next) {
      volume = next
      loaded?.Howler.volume(next)
    },
    setMuted(next) {
      muted = next
      loaded?.Howler.mute(next)
    },
  }
}
