import type { ComponentProps } from 'react'
import styles from './Choice.module.css'
import text from './text.module.css'

type Props = Omit<ComponentProps<'input'>, 'type'> & { type: 'radio' | 'checkbox' }

/** One word of several, or one alone, that is chosen by pressing it: dark on light where it is. */
export const Choice = ({ className, children, ...input }: Props) => (
  <label className={[styles.choice, className].join(' ')}>
    <input className={text.unseen} {...input} />
    {children}
  </label>
)
