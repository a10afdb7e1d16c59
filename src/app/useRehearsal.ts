import { useEffect, useRef, useState } from 'react'
import type { Pace } from '../console/consoleProps.ts'
import { isUnderWay } from '../core/index.ts'
import { later } from '../ui/later.ts'
import { useRostrum } from '../ui/rostrum.ts'
import type { ComposedConsole } from './composeConsole.ts'
import type { RehearsedConsole } from './RehearsedConsole.tsx'
import type { Rehearsal } from './rehearsal.ts'

const NOT_FETCHED = 'The rehearsal could not be fetched: connect to the network and try again.'

const rehearsing = later(async () => {
  const [{ createRehearsal }, { RehearsedConsole }] = await Promise.all([
    import('./rehearsal.ts'),
    import('./RehearsedConsole.tsx'),
  ])
  return { createRehearsal, RehearsedConsole }
})

type UnderWay = { readonly rehearsal: Rehearsal; readonly RehearsedConsole: typeof RehearsedConsole }

/** Begins and leaves rehearsals, one at a time: nothing of them touches the session. */
export const useRehearsal = (means: ComposedConsole['rehearsalMeans'], note: ComposedConsole['note']) => {
  const { moments, preferences } = useRostrum()
  const [underWay, setUnderWay] = useState<UnderWay | null>(null)
  const begun = useRef<Rehearsal | 'fetching' | null>(null)
  const close = () => {
    if (begun.current !== 'fetching') begun.current?.close()
    begun.current = null
  }
  useEffect(() => close, [])
  const begin = async (pace: Pace, segment: string | null) => {
    if (means === null || begun.current !== null) return
    begun.current = 'fetching'
    const fetched = await rehearsing.fetch().catch(() => null)
    // The console has gone meanwhile.
    if (begun.current !== 'fetching') return
    begun.current = null
    if (fetched === null) return note({ id: 'not-fetched', text: NOT_FETCHED })
    const { rundown, phase } = moments.getState().session
    if (isUnderWay(phase)) return
    const rehearsal = fetched.createRehearsal(means, { rundown, preferences, pace, segment })
    begun.current = rehearsal
    setUnderWay({ rehearsal, RehearsedConsole: fetched.RehearsedConsole })
  }
  const leave = () => {
    close()
    setUnderWay(null)
  }
  return { underWay, begin, leave }
}
