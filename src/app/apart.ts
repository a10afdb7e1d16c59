/**
 * `part` with its faults kept to itself: what one of its functions throws goes to the log of errors, and whoever called it
 * goes on. A cue that can't be played must not hold a command back.
 */
export const apart = <T extends Readonly<Record<string, () => void>>>(part: T): T => {
  const kept = Object.entries(part).map(([name, run]) => [
    name,
    () => {
      try {
        run()
      } catch (error) {
        reportError(error)
      }
    },
  ])
  return Object.fromEntries(kept) as T
}
