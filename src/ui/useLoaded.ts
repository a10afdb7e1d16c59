import { useEffect, useState } from 'react'

/**
 * What `load`, always the same, fetches when it is first wanted; `null` until it is there. Not by Suspense: it may hold a
 * view back on a timer of its own. A failure is thrown for the boundary, which can try again.
 */
export const useLoaded = <T>(load: () => Promise<T>): T | null => {
  const [loaded, setLoaded] = useState<{ readonly it: T } | null>(null)
  useEffect(() => {
    load().then(
      (it) => setLoaded({ it }),
      (error: unknown) =>
        setLoaded(() => {
          throw error
        }),
    )
  }, [load])
  return loaded?.it ?? null
}
