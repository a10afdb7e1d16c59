import type { ReactNode } from 'react'
import { clockTime } from '../core/index.ts'
import text from '../ui/text.module.css'
import styles from './Balance.module.css'
import { balanceText, lengthText } from './balanceText.ts'
import type { Plan } from './usePlan.ts'

const FORMS = ['allotted', 'unallotted', 'over'] as const
const WORDS = { allotted: 'allotted', unallotted: 'unallotted', over: 'over-committed' } as const

/** What is told in place of the plan on paper. */
export type Told = { readonly lead: string; readonly rest: string; readonly over: boolean }

type Props = {
  plan: Plan
  told: Told | null
  /** Only the lengths: what they mean is said elsewhere. */
  brief?: boolean
  /** What can be done about it. */
  children?: ReactNode
}

/** What is left before the hard stop, in words first, then as lengths. */
export const Balance = ({ plan, told, brief = false, children }: Props) => {
  const balance = balanceText(plan.rundown, plan.times)
  const { span } = plan.times
  const whole = Math.max(1, balance.allotted + balance.unallotted + balance.over)
  const figure = (form: (typeof FORMS)[number]) => `${lengthText(balance[form])} ${WORDS[form]}`
  const hardStop = `hard stop ${clockTime(plan.rundown.hardStop ?? '', plan.rundown)}`
  const shown = FORMS.filter((form) => balance[form] > 0)
  return (
    <section className={styles.balance} aria-label="Balance">
      {!brief && (
        <div className={styles.answer}>
          <p className={styles.lead} role="status" data-over={(told?.over ?? balance.over > 0) || undefined}>
            {told?.lead ?? balance.lead}
          </p>
          <p className={`${styles.rest} ${text.fact}`}>{told?.rest ?? balance.rest}</p>
          {children}
        </div>
      )}
      {span !== null && told === null && (
        <div className={styles.sheet} aria-hidden>
          <div className={styles.bar}>
            {shown.map((form) => (
              <i key={form} data-form={form} style={{ flexGrow: balance[form] }} />
            ))}
            <b style={{ left: `${(span / whole) * 100}%` }} />
          </div>
          <p className={styles.figures}>
            <span>{figure('allotted')}</span>
            <span>
              {balance.over > 0
                ? `${hardStop} · ${figure('over')}`
                : `${balance.unallotted > 0 ? `${figure('unallotted')} · ` : ''}${hardStop}`}
            </span>
          </p>
        </div>
      )}
    </section>
  )
}
