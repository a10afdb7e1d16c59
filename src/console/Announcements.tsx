import { useEffect, useState } from 'react'
import { useRostrum } from '../ui/rostrum.ts'
import text from '../ui/text.module.css'
import { announcement } from './announcement.ts'

/**
 * Says aloud, politely, what a screen reader's user must know: cues and what runs, not the seconds. `aloud`: what the
 * moderator is to say to the room now.
 */
export const Announcements = ({ aloud }: { aloud: string | null }) => {
  const { moments } = useRostrum()
  const [said, setSaid] = useState('')
  useEffect(
    () =>
      moments.subscribe((moment, before) => {
        try {
          const words = announcement(before, moment)
          if (words !== null) setSaid(words)
        } catch (error) {
          // Thrown here it would keep the moment from whoever hears of it next; a boundary can take it.
          setSaid(() => {
            throw error
          })
        }
      }),
    [moments],
  )
  useEffect(() => {
    if (aloud !== null) setSaid(aloud)
  }, [aloud])
  return (
    <div className={text.unseen} aria-live="polite" id="announcements">
      {said}
    </div>
  )
}
