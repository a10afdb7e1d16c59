import type { Moment } from '../store/momentStore.ts'
import { digitsText } from './digitsText.ts'

/** The remaining time of the segment; of one that nobody limits, the time it has run. */
export const remainingText = ({ readout: { segment, phase, remaining, elapsed } }: Moment): string =>
  segment && remaining === null && phase !== 'ready'
    ? digitsText(elapsed, 'elapsed')
    : digitsText(remaining, 'countdown')
