import type { Cancel } from '../clock/clock.ts'
import type { Duration, SoundName } from '../core/index.ts'

/** `locked`: the browser wants a click or a key first. `unavailable`: this browser makes no sound at all. */
export type ChimesState = 'locked' | 'ready' | 'unavailable'

/** What makes the sounds. Whatever can't sound now is dropped: nothing is kept to sound later. */
export type Chimes = {
  /**
   * Sounds `lead` from now, at most 250 ms; the wait happens on the audio clock, so that it is exact.
   * Silent unless ready and not muted. Gives what takes it back.
   */
  play(sound: SoundName, lead: Duration): Cancel
  state(): ChimesState
  /** To be called while a click or a key is being handled. Gives whether sound is ready. */
  unlock(): Promise<boolean>
  /** Calls `hear` at each change of state. */
  onState(hear: (state: ChimesState) => void): Cancel
  /** 0…1; anything else leaves it as it is. */
  setVolume(volume: number): void
  /** Also silences what is sounding. */
  setMuted(muted: boolean): void
}
