import { useEffect, useState } from 'react'
import { useShown } from '../ui/rostrum.ts'
import type { Notice } from './consoleProps.ts'
import { lastQuestions } from './lastQuestions.ts'

/**
 * Tells what to say to the room when only two more questions fit: once in a segment, and anew when that was given or lost
 * time. It stands until another question is opened, or it is said.
 */
export const LastQuestions = ({ tell }: { tell: (notice: Notice | null) => void }) => {
  const due = useShown(lastQuestions)
  const stretch = useShown(({ session }) => {
    const run = session.runs.findLast(({ segment }) => segment === session.current)
    return `${run?.segment} ${run?.added}`
  })
  const heard = useShown(({ session }) =>
    session.questions.flatMap(({ question, state }) => (state === 'waiting' ? [] : [question.id])).join(),
  )
  /** `heard`: as it was when the sentence came up; `null`: it has been said. */
  const [told, setTold] = useState<{ readonly stretch: string; readonly heard: string | null } | null>(null)
  if (due !== null && told?.stretch !== stretch) setTold({ stretch, heard })
  const standing = told?.stretch === stretch && told.heard === heard ? due : null
  useEffect(
    () =>
      tell(
        standing === null
          ? null
          : {
              id: 'last-questions',
              text: `Say: “${standing}”`,
              polite: true,
              dismiss: () => setTold({ stretch, heard: null }),
            },
      ),
    [standing, stretch, tell],
  )
  return null
}
