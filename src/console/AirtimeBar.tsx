import { duration } from '../core/index.ts'
import type { Moment } from '../store/momentStore.ts'
import { digitsText } from '../ui/digitsText.ts'
import { useShown } from '../ui/rostrum.ts'
import text from '../ui/text.module.css'
import styles from './Speakers.module.css'

/** One of those whose airtime is compared. `total` in ms. */
type Spoken = { readonly total: number; readonly turns: number }

type All = ReadonlyMap<string, Spoken>

type Props = {
  /** Whose it is. */
  of: (moment: Moment) => Spoken | undefined
  /** All that it is compared with; the same object in one moment. */
  among: (moment: Moment) => All
}

/** In whole seconds, so that nothing here changes more than once in one, however often the clocks tick. */
const secondsOf = (spoken: Spoken | undefined): number => Math.floor((spoken?.total ?? 0) / 1000)

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 100))

const scales = new WeakMap<All, { readonly longest: number; readonly sum: number }>()
/** What bars are drawn against, reckoned once for all of them. */
const scaleOf = (all: All) => {
  const known = scales.get(all)
  if (known) return known
  const seconds = [...all.values()].map(secondsOf)
  const fresh = { longest: Math.max(0, ...seconds), sum: seconds.reduce((sum, each) => sum + each, 0) }
  scales.set(all, fresh)
  return fresh
}

/** What somebody has spoken: as a bar in percent of the longest, in minutes, and in percent of all. */
export const AirtimeBar = ({ of, among }: Props) => {
  const total = useShown((moment) => {
    const spoken = of(moment)
    return spoken && spoken.turns > 0 ? digitsText(duration(secondsOf(spoken) * 1000), 'elapsed') : '–'
  })
  const width = useShown((moment) => percent(secondsOf(of(moment)), scaleOf(among(moment)).longest))
  const share = useShown((moment) => percent(secondsOf(of(moment)), scaleOf(among(moment)).sum))
  return (
    <>
      <span className={styles.bar} aria-hidden>
        {width > 0 && <u style={{ width: `${width}%` }} />}
      </span>
      <span className={styles.figures}>
        <span>{total}</span>
        {total !== '–' && <span className={`${text.small} ${text.caption}`}>{share} %</span>}
      </span>
    </>
  )
}
