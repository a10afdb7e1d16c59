import { asWritten, clockTime, instant } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { useShown } from '../ui/rostrum.ts'
import text from '../ui/text.module.css'
import { endLabel } from './answer.ts'
import { signed } from './signed.ts'

const hardStop = (moment: Moment): string => {
  const { session, readout } = moment
  const { rundown } = session
  if (readout.hardStop === null) return '–'
  const clock = clockTime(instant(readout.hardStop + asWritten(moment)), rundown)
  const written = rundown.hardStop === null ? clock : clockTime(rundown.hardStop, rundown)
  return readout.rehearsal && clock !== written ? `${written}, moved to ${clock}` : clock
}

const FACTS: readonly (readonly [name: string, select: (moment: Moment) => string])[] = [
  ['Over/under', ({ readout }) => signed(readout.overUnder, 'elapsed')],
  ['Behind', ({ readout }) => signed(readout.behind, 'elapsed')],
  ['Projected end', (moment) => endLabel(moment) ?? '–'],
  ['Hard stop', hardStop],
  ['Headroom', ({ readout }) => signed(readout.headroom, 'countdown')],
]

const Fact = ({ name, select }: { name: string; select: (moment: Moment) => string }) => (
  <span role="status" aria-label={name} aria-live="off">
    {useShown(select)}
  </span>
)

/** What the answer is made of, for those who don't see the sentence and the table. */
export const Facts = () => (
  <div className={text.unseen}>
    {FACTS.map(([name, select]) => (
      <Fact key={name} name={name} select={select} />
    ))}
  </div>
)
