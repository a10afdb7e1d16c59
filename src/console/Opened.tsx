import { lateView } from '../ui/later.ts'
import { Part } from '../ui/Part.tsx'
import type { ConsoleProps } from './consoleProps.ts'

/** A dialog over the console. */
export type OpenedName =
  'rehearse' | 'help' | 'messages' | 'settings' | 'catch-up' | 'sessions' | 'history' | 'it-began'

const Help = lateView(async () => (await import('./Help.tsx')).Help)
const CatchUp = lateView(async () => (await import('./CatchUpPreview.tsx')).CatchUpPreview)
const Rehearse = lateView(async () => (await import('./Rehearse.tsx')).Rehearse)
const ItBegan = lateView(async () => (await import('./ItBegan.tsx')).ItBegan)
const Messages = lateView(async () => (await import('./Messages.tsx')).Messages)
const History = lateView(async () => (await import('./History.tsx')).History)
const Sessions = lateView(async () => (await import('./Sessions.tsx')).Sessions)
const Settings = lateView(async () => (await import('./Settings.tsx')).Settings)

/** Fetches what Enter could ask for while a session runs, as long as there is a network. */
export const fetchCatchUp = (): void => void CatchUp.fetch().catch(() => null)

/** Fetches the dialogs that have keys, before what is typed after its key could come sooner than it. */
export const fetchOpened = (): void => {
  for (const late of [Help, Messages, ItBegan, Rehearse, History, Settings, Sessions]) late.fetch().catch(() => null)
}

type Props = Pick<ConsoleProps, 'now' | 'journal' | 'sessions' | 'rehearsing' | 'faults'> & {
  readonly name: OpenedName
  open(name: OpenedName): void
  close(): void
  openRehearse(): void
  /** `null`: there is none yet. */
  readonly openReport: (() => void) | null
  /** A thing to say to the room. */
  say(words: string): void
}

/** What is open over the console. When it fails it is closed, and the console is as it was. */
export const Opened = ({ name, open, close, openRehearse, openReport, say, ...console }: Props) => {
  const { journal, sessions, rehearsing, faults } = console
  return (
    <Part name={name} onClose={close}>
      {name === 'help' && <Help onClose={close} />}
      {name === 'messages' && <Messages journal={journal} onClose={close} />}
      {name === 'settings' && (
        <Settings
          openHistory={() => open('history')}
          openSessions={sessions ? () => open('sessions') : undefined}
          openRehearse={rehearsing ? openRehearse : undefined}
          onClose={close}
          faults={faults}
        />
      )}
      {name === 'sessions' && sessions && <Sessions sessions={sessions} onClose={close} />}
      {name === 'catch-up' && (
        <CatchUp
          onClose={(aloud) => {
            close()
            if (aloud) say(aloud)
          }}
        />
      )}
      {name === 'rehearse' && rehearsing && <Rehearse rehearsing={rehearsing} onClose={close} />}
      {name === 'history' && <History journal={journal} openReport={openReport} onClose={close} />}
      {name === 'it-began' && <ItBegan onClose={close} />}
    </Part>
  )
}
