import { useId } from 'react'
import styles from './Picture.module.css'
import { pictureInWords } from './pictureInWords.ts'
import type { Report } from './reportOf.ts'
import { timeline, type Bar } from './timeline.ts'

const percent = (of: number): string => `${of.toFixed(3)}%`

const HEIGHT = '2.75rem'
/** From the top: the plan, what lies between, as run, the figures below. */
const PLAN = '2rem'
const BETWEEN = '4.75rem'
const BETWEEN_HEIGHT = '3rem'
const RAN = '7.75rem'
const END = '12.25rem'

/** The middle of a mark stays in the picture. */
const anchorOf = (x: number): 'start' | 'middle' | 'end' => (x < 3 ? 'start' : x > 97 ? 'end' : 'middle')

/** The title, as much of it as there is room for, or the segment's number in the table; it ends where `clear` does. */
const Label = ({
  bar,
  top,
  clear,
  lane,
}: {
  bar: Bar
  top: string
  clear?: number | undefined
  lane: 'plan' | 'ran'
}) => (
  <span
    className={styles.label}
    data-lane={lane}
    style={{ left: percent(bar.x), width: percent((clear ?? bar.x + bar.width) - bar.x), top, height: HEIGHT }}
  >
    <span className={styles.name} dir="auto">
      {bar.title}
    </span>
    <span className={styles.number}>{bar.place}</span>
  </span>
)

/** Plan against as-run. What it shows stands in words for those who can't see it. */
export const Picture = ({ report }: { report: Report }) => {
  const hatch = useId()
  const { ticks, plan, ran, links, overs, hardStop, now } = timeline(report)
  const paused = ran.some((bar) => bar.paused.length > 0)
  return (
    <figure className={styles.picture}>
      <div role="img" aria-label={pictureInWords(report)} className={styles.drawing}>
        <div className={styles.lanes} aria-hidden>
          <b>Plan</b>
          <b>As run</b>
        </div>
        <div className={styles.plot} aria-hidden>
          <svg className={styles.shapes}>
            <defs>
              <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect className={styles.hatchGround} width="6" height="6" />
                <rect className={styles.hatchLine} width="2" height="6" />
              </pattern>
            </defs>
            {ticks.map(({ x, label }) => (
              <g key={x}>
                <line className={styles.tick} x1={percent(x)} x2={percent(x)} y1="1.5rem" y2="12rem" />
                <text className={styles.clock} x={percent(x)} y="13.5rem" textAnchor={anchorOf(x)}>
                  {label}
                </text>
              </g>
            ))}
            <svg y={BETWEEN} height={BETWEEN_HEIGHT} width="100%" viewBox="0 0 100 1" preserveAspectRatio="none">
              {links.map(({ plan: from, ran: to }, i) => (
                <polygon
                  key={i}
                  className={styles.link}
                  points={`${from.x},0 ${from.x + from.width},0 ${to.x + to.width},1 ${to.x},1`}
                />
              ))}
            </svg>
            {plan.map((bar) => (
              <rect
                key={bar.place}
                className={styles.plan}
                x={percent(bar.x)}
                width={percent(bar.width)}
                y={PLAN}
                height={HEIGHT}
              />
            ))}
            {ran.map((bar, i) => (
              <g key={i}>
                <rect className={styles.ran} x={percent(bar.x)} width={percent(bar.width)} y={RAN} height={HEIGHT} />
                {bar.over.map(({ x, width }) => (
                  <rect
                    key={x}
                    x={percent(x)}
                    width={percent(width)}
                    y={RAN}
                    height={HEIGHT}
                    fill={`url(#${hatch})`}
                    data-over
                  />
                ))}
                {bar.paused.map(({ x, width }) => (
                  <rect
                    key={x}
                    className={styles.paused}
                    x={percent(x)}
                    width={percent(width)}
                    y={RAN}
                    height={HEIGHT}
                  />
                ))}
              </g>
            ))}
            {overs.map(({ x, label }) => (
              <text key={x} className={styles.over} x={percent(x)} y="11.75rem" textAnchor={anchorOf(x)}>
                {label}
              </text>
            ))}
            {now !== null && (
              <line className={styles.now} x1={percent(now)} x2={percent(now)} y1={RAN} y2={END} data-now />
            )}
            {hardStop && (
              <>
                <line className={styles.hardStop} x1={percent(hardStop.x)} x2={percent(hardStop.x)} y1="0" y2={END} />
                <text
                  className={styles.stopLabel}
                  x={percent(hardStop.x)}
                  dx={hardStop.x > 20 ? '-0.5rem' : '0.5rem'}
                  y="1.1rem"
                  textAnchor={hardStop.x > 20 ? 'end' : 'start'}
                >
                  {hardStop.label}
                </text>
              </>
            )}
          </svg>
          {plan.map((bar) => (
            <Label key={bar.place} bar={bar} top={PLAN} lane="plan" />
          ))}
          {ran.map((bar, i) => (
            <Label key={i} bar={bar} top={RAN} lane="ran" clear={[...bar.over, ...bar.paused][0]?.x} />
          ))}
        </div>
      </div>
      {(overs.length > 0 || paused) && (
        <figcaption className={styles.legend}>
          {overs.length > 0 && (
            <span>
              <i className={styles.sampleOver} aria-hidden /> longer than planned
            </span>
          )}
          {paused && (
            <span>
              <i className={styles.samplePaused} aria-hidden /> paused
            </span>
          )}
        </figcaption>
      )}
    </figure>
  )
}
