import { useShallow } from 'zustand/react/shallow'
import { useShown } from '../ui/rostrum.ts'
import styles from './Prompts.module.css'

/** More characters than these are set smaller, and may have to be scrolled: the keyboard must get there. */
const LONG = 200

const NONE: readonly string[] = []

/** What the panel is to discuss. */
export const Prompts = () => {
  const prompts = useShown(useShallow(({ readout }) => readout.segment?.prompts ?? NONE))
  const long = prompts.reduce((sum, prompt) => sum + prompt.length, 0) > LONG
  return (
    <section
      className={styles.part}
      data-long={long || undefined}
      aria-label="Questions for the panel"
      tabIndex={long ? 0 : undefined}
    >
      <div className={styles.head}>
        <b>Questions for the panel{prompts.length > 1 && `, ${prompts.length}`}</b>
      </div>
      <ol className={styles.prompts}>
        {prompts.map((prompt, index) => (
          <li key={index} dir="auto">
            {prompt}
          </li>
        ))}
      </ol>
    </section>
  )
}
