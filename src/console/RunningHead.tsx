import { isUnderWay } from '../core/index.ts'
import { Digits } from '../ui/Digits.tsx'
import { LevelMark } from '../ui/LevelMark.tsx'
import { levelWord, shownLevel } from '../ui/levelWord.ts'
import { useShown } from '../ui/rostrum.ts'
import { remainingText } from './gaugeText.ts'
import styles from './RunningHead.module.css'

const Time = () => {
  const shown = useShown(({ readout }) => shownLevel(readout.phase, readout.level))
  return (
    <span className={styles.time}>
      <LevelMark of={shown} />
      {levelWord(shown)}
      <Digits text={useShown(remainingText)} />
    </span>
  )
}

/** The time goes on while a dialog stands over it. */
export const RunningHead = () => {
  const underWay = useShown(({ readout }) => isUnderWay(readout.phase))
  return underWay && <Time />
}
