import { useState } from 'react'
import { useStore } from 'zustand'
import { Console } from '../console/Console.tsx'
import type { ConsoleProps, Notice } from '../console/consoleProps.ts'
import { RostrumProvider, useRostrum } from '../ui/rostrum.ts'
import type { Rehearsal } from './rehearsal.ts'

type Props = Pick<ConsoleProps, 'now' | 'confidenceOpen' | 'soundCheck' | 'sound' | 'soundHeard' | 'faults'> & {
  rehearsal: Rehearsal
  onLeave: () => void
}

/** The console over a rehearsal: all of it but what keeps, shows elsewhere or replaces a session. */
export const RehearsedConsole = ({ rehearsal, onLeave, ...standing }: Props) => {
  const { rostrum, journal, setPace, jump } = rehearsal
  const { moments: real } = useRostrum()
  const pace = useStore(rehearsal.pace)
  const [blackout, setBlackout] = useState(false)
  const [notices, setNotices] = useState<readonly Notice[]>([])
  const tell = (text: string) => setNotices([{ id: 'rehearsal', text, dismiss: () => setNotices([]) }])
  return (
    <RostrumProvider value={rostrum}>
      <Console
        {...standing}
        journal={journal}
        blackout={blackout}
        setBlackout={setBlackout}
        openConfidence={() => tell('Leave the rehearsal first: the confidence screen shows the real session.')}
        openImport={() => tell('Leave the rehearsal first: then another agenda can be imported.')}
        openPlanner={() => tell('Leave the rehearsal first: then the plan can be edited.')}
        openReport={() => tell('A rehearsal is not kept: there is no report of it.')}
        downloadSession={() => tell('A rehearsal is not kept: there is nothing to download.')}
        saved="saved"
        sessions={null}
        elsewhere={null}
        notices={notices}
        rehearsing={{ pace, real, run: setPace, jump, leave: onLeave }}
      />
    </RostrumProvider>
  )
}
