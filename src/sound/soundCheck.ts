import type { Cancel, Clock } from '../clock/clock.ts'
import { duration, type SoundName } from '../core/index.ts'
import type { Chimes } from './chimes.ts'
import { SOUND_NAMES } from './tones.ts'

/** From one tone to the next: the longest one and a breath. */
const PACE = 900

/**
 * Lets the moderator hear `sounds` in turn (unset: all four, the mildest first). To be called while a click or a key is
 * being handled; gives whether they can be heard, as soon as that is known. A new check replaces one that is going on.
 */
export type SoundCheck = (sounds?: readonly SoundName[]) => Promise<boolean>

export const createSoundCheck = (clock: Clock, chimes: Chimes): SoundCheck => {
  let toCome: readonly Cancel[] = []
  return async (sounds = SOUND_NAMES) => {
    if (!(await chimes.unlock())) return false
    for (const cancel of toCome) cancel()
    toCome = sounds.map((sound, i) => clock.after(duration(i * PACE), () => chimes.play(sound, duration(0))))
    return true
  }
}
