import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { duration, transition } from '../core/index.ts'
import type { Duration } from '../core/index.ts'
import { momentOf, type Moment } from '../store/momentStore.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { LevelMark } from '../ui/LevelMark.tsx'
import { digitsText } from '../ui/digitsText.ts'
import { isolated } from '../ui/isolated.ts'
import { minutesText, parseMinutes } from '../ui/parseMinutes.ts'
import { useRostrum, useShown } from '../ui/rostrum.ts'
import { RunningHead } from '../ui/RunningHead.tsx'
import text from '../ui/text.module.css'
import { answer, tooLate } from './answer.ts'
import styles from './CatchUpPreview.module.css'
import {
  balanceOf,
  commandFor,
  notBelow,
  payersOf,
  proposalOf,
  STEP,
  takingPart,
  withLength,
  type Lengths,
  type Payer,
  type Way,
} from './payers.ts'
import { minutesInWords } from '../ui/minutesInWords.ts'
import { lengthInWords, signed } from './signed.ts'
import { toSayAloud } from './toSayAloud.ts'
import { keyPressed } from './keys.ts'
import { useActions } from './useActions.ts'
import { useKey } from './useKey.ts'

/** More than these nobody weighs against each other while talking. */
const FIRST = 40

type Chosen = {
  readonly way: Way
  /** The segment of choice. */
  readonly one: string | null
  /** `null`: as `way` suggests; otherwise as it was set by hand. */
  readonly byHand: Lengths | null
}

/** All that the dialog says, derived at each moment; as plain data, so that it renders only when something changed. */
const proposed = (moment: Moment, early: boolean, { way, one, byHand }: Chosen) => {
  const payers = payersOf(moment, way, early)
  const lengths = byHand === null ? proposalOf(moment, way, early, payers, one) : notBelow(payers, byHand)
  const command = commandFor(payers, lengths)
  const { session, now } = moment
  const after = command === null ? moment : momentOf(transition(session, command, now), now)
  const { ends, late, rest } = answer(after)
  const atLeast = takingPart(payers, way, one).every(({ id, length, least }) => (lengths[id] ?? length) <= least)
  return {
    payers,
    lengths,
    command,
    ends,
    late,
    rest,
    spare: Math.max(0, balanceOf(moment)),
    /** In minutes, whatever is done here. */
    lost: late !== null && atLeast ? tooLate(after.readout.headroom ?? duration(0)) : 0,
    aloud: moment.readout.phase === 'ready' ? '' : toSayAloud(moment, payers, lengths),
  }
}

type Proposed = ReturnType<typeof proposed>

/** Whom each way could change, by id. */
const possible = (moment: Moment, early: boolean): Readonly<Record<Way, readonly string[]>> => {
  const of = (way: Way) =>
    takingPart(payersOf(moment, way, early), way === 'one' ? 'all' : way, null)
      .filter(({ length, least }) => early || least < length)
      .map(({ id }) => id)
  return { all: of('all'), qa: of('qa'), one: of('one'), turns: of('turns') }
}
type Possible = ReturnType<typeof possible>

const lead = (moment: Moment, early: boolean): string => {
  const balance = balanceOf(moment)
  // In the half minutes in which it is won or given.
  const time = lengthInWords(duration(Math.ceil(Math.abs(balance) / STEP) * STEP))
  if (early) return balance > 0 ? `${time} in hand. Who gets it?` : 'Nothing is in hand any more.'
  if (balance >= 0) return 'Nothing is missing any more.'
  return `${time} ${time === '1 min' || time === '30 s' ? 'is' : 'are'} missing. Who gives?`
}

type RowProps = {
  payer: Payer
  length: Duration
  /** The longest the slider goes. */
  most: Duration
  onLength: (length: Duration) => void
}

const Row = ({ payer, length, most, onLength }: RowProps) => {
  const [typed, setTyped] = useState<string | null>(null)
  const said = useId()
  const { title, least, fixed } = payer
  const read = typed === null ? length : (parseMinutes(typed) ?? 'unclear')
  const limit = () => {
    if (read === 'unclear') return 'Type minutes: 7 or 7:30.'
    if (read < least || length === least) return `${digitsText(least, 'countdown')} is its shortest`
    return read > length ? 'the hard stop allows no more' : null
  }
  const slide = (seconds: number) => {
    setTyped(null)
    onLength(duration(seconds * 1000))
  }
  // In whole half minutes, but for the ends.
  const snapped = (ms: number) => {
    const whole = Math.round(ms / STEP) * STEP
    return Math.min(most, Math.max(least, whole)) / 1000
  }
  const step = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    slide(snapped(length + by * STEP))
  }
  const reason = fixed ?? limit()
  return (
    <li className={styles.row}>
      <span className={styles.who}>
        <span className={styles.title} dir="auto">
          {title}
        </span>
        <span id={said} className={`${text.small} ${text.caption}`} data-problem={read === 'unclear' || undefined}>
          {reason}
        </span>
      </span>
      {fixed === null && (
        <>
          <span className={text.fact}>{digitsText(payer.length, 'countdown')}</span>
          <input
            type="range"
            className={styles.slider}
            aria-label={`Length of ${title}`}
            aria-valuetext={digitsText(length, 'countdown')}
            aria-describedby={said}
            min={least / 1000}
            max={most / 1000}
            value={length / 1000}
            onKeyDown={step}
            onChange={(event) => slide(snapped(Number(event.currentTarget.value) * 1000))}
          />
          <label className={styles.minutes}>
            <input
              aria-label={`Minutes for ${title}`}
              aria-describedby={said}
              aria-invalid={read === 'unclear' || undefined}
              value={typed ?? minutesText(length)}
              autoComplete="off"
              maxLength={12}
              onFocus={(event) => event.currentTarget.select()}
              onBlur={() => setTyped(null)}
              onChange={(event) => {
                setTyped(event.currentTarget.value)
                const wanted = parseMinutes(event.currentTarget.value)
                if (wanted !== null && wanted !== 'unclear') onLength(wanted)
              }}
            />
            <span className={text.small}>min</span>
          </label>
          <span className={styles.change}>
            {length === payer.length ? '' : signed(duration(length - payer.length), 'elapsed')}
          </span>
        </>
      )}
    </li>
  )
}

const WAYS = [
  { way: 'all', taken: 'In proportion', given: 'In proportion' },
  { way: 'qa', taken: 'From Q&A', given: 'To Q&A' },
  { way: 'one', taken: 'From one', given: 'To one' },
  { way: 'turns', taken: 'This turn and the next', given: null },
] as const

const isField = (target: EventTarget): boolean => target instanceof HTMLInputElement && target.type !== 'range'

type Props = {
  /** `aloud`: what to say to the room, where something was changed. */
  onClose: (aloud?: string) => void
}

/** Who pays for the time that is missing, or gets what is in hand, before anything is changed. */
export const CatchUpPreview = ({ onClose }: Props) => {
  const catchUpKey = useKey('catchUp')
  const actions = useActions()
  const { moments } = useRostrum()
  const [early] = useState(() => balanceOf(moments.getState()) > 0)
  const [chosen, setChosen] = useState<Chosen>(() => {
    const suggested = early && possible(moments.getState(), early).qa.length > 0
    return { way: suggested ? 'qa' : 'all', one: null, byHand: null }
  })
  const [refused, setRefused] = useState<string | null>(null)
  const said = JSON.parse(useShown((moment) => JSON.stringify(proposed(moment, early, chosen)))) as Proposed
  const able = JSON.parse(useShown((moment) => JSON.stringify(possible(moment, early)))) as Possible
  const { payers, lengths, command, late } = said
  const suggestion = useRef<HTMLDivElement>(null)
  // After the dialog has opened: it would begin with the first way.
  useLayoutEffect(() => suggestion.current?.querySelector('button')?.focus(), [])

  const choose = (way: Way) => {
    const ids = able[way]
    if (ids.length === 0) return
    const again = chosen.way === 'one' ? ids.indexOf(chosen.one ?? '') + 1 : 0
    setChosen({ way, one: way === 'one' ? (ids[again % ids.length] ?? null) : null, byHand: null })
  }
  const accept = () => {
    if (command === null) return
    const reason = actions.catchUp(command)
    setRefused(reason)
    if (reason === null) onClose(said.aloud)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.repeat || event.altKey || event.ctrlKey || event.metaKey) return
    const way = isField(event.target) ? undefined : WAYS[Number(event.key) - 1]
    if (way) choose(way.way)
    // On a button Enter is a click already.
    else if (
      event.key === 'Enter'
        ? !(event.target instanceof HTMLButtonElement)
        : keyPressed(event) === catchUpKey && !isField(event.target)
    )
      accept()
  }
  const shown = payers.slice(0, FIRST)
  return (
    <Dialog
      name={early ? 'Give time' : 'Catch up'}
      onClose={() => onClose()}
      className={styles.preview}
      head={<RunningHead />}
      foot={
        <div className={styles.foot} onKeyDown={onKeyDown}>
          <div className={styles.result}>
            <p className={styles.ends} role="status" aria-label="Result">
              {said.ends}
              {late === null ? (
                said.rest !== null && ` · ${said.rest}`
              ) : (
                <span className={styles.late}>
                  <span className={text.unseen}> · </span>
                  <LevelMark of="over" />
                  {said.lost > 0
                    ? `${minutesInWords(said.lost)} can’t be won${chosen.way === 'all' ? '' : ' this way'}`
                    : late}
                </span>
              )}
            </p>
            <p className={styles.aloud} data-problem={refused !== null || undefined}>
              {refused ?? (said.aloud === '' ? '' : `Say: “${said.aloud}”`)}
            </p>
          </div>
          <div ref={suggestion} className={styles.accept}>
            <Button kind="primary" keys="Enter" disabled={command === null} onClick={accept}>
              {early ? 'Give this time' : 'Take this time'}
            </Button>
          </div>
        </div>
      }
    >
      <div onKeyDown={onKeyDown}>
        <p className={styles.lead}>{useShown((moment) => lead(moment, early))}</p>
        <div className={styles.ways} role="group" aria-label={early ? 'Who gets it' : 'Who gives'}>
          {WAYS.map(({ way, taken, given }, index) => {
            const label = early ? given : taken
            const one = way === 'one' && payers.find(({ id }) => id === chosen.one)
            return (
              label !== null && (
                <Button
                  key={way}
                  kind="line"
                  small
                  keys={String(index + 1)}
                  aria-pressed={chosen.way === way}
                  disabled={able[way].length === 0}
                  title={way === 'one' ? 'Again: the next segment' : undefined}
                  onClick={() => choose(way)}
                >
                  <span className={text.oneLine}>{one ? `${label}: ${isolated(one.title)}` : label}</span>
                </Button>
              )
            )
          })}
        </div>
        <ol aria-label={early ? 'Who gets it' : 'Who pays'}>
          {shown.map((payer) => (
            <Row
              key={`${chosen.way} ${payer.id}`}
              payer={payer}
              length={lengths[payer.id] ?? payer.length}
              most={duration(payer.length + said.spare)}
              onLength={(length) =>
                setChosen({ ...chosen, byHand: withLength(moments.getState(), payers, lengths, payer, length) })
              }
            />
          ))}
        </ol>
        {payers.length > FIRST && <p className={text.fact}>… and {payers.length - FIRST} segments more.</p>}
        {payers.length === 0 && (
          <p className={text.fact}>No segment comes after this one: nothing can {early ? 'get' : 'give'} time.</p>
        )}
      </div>
    </Dialog>
  )
}
