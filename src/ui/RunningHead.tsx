import { isUnderWay } from '../core/index.ts'
import { Digits } from './Digits.tsx'
import { LevelMark } from './LevelMark.tsx'
import { levelWord, shownLevel } from './levelWord.ts'
import { remainingText } from './remainingText.ts'
import { useShown } from './rostrum.ts'
import styles from './RunningHead.module.css'
import text from './text.module.css'

/** `titled`: with the segment's title, where nothing else on the page tells the time. */
type Props = { titled?: boolean }

const Time = ({ titled }: Props) => {
  const shown = useShown(({ readout }) => shownLevel(readout.phase, readout.level))
  const title = useShown(({ readout }) => readout.segment?.title ?? '')
  return (
    <span className={styles.time}>
      <LevelMark of={shown} />
      {levelWord(shown)}
      {titled && (
        <span className={text.oneLine} dir="auto">
          {title}
        </span>
      )}
      <Digits label={titled ? 'Time remaining' : undefined} text={useShown(remainingText)} />
    </span>
  )
}

/** The time goes on while a dialog or a page stands over it. */
export const RunningHead = (props: Props) => {
  const underWay = useShown(({ readout }) => isUnderWay(readout.phase))
  return underWay && <Time {...props} />
}
