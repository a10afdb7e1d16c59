import { type ComponentType, createElement, type FC, useEffect, useState } from 'react'

/** Code that is fetched when it is first wanted, and kept. */
export type Later<T> = {
  /** Once it is here it is never fetched again; when that failed, the next call tries anew. */
  fetch(): Promise<T>
  /** `null`: it has not come yet. */
  here(): T | null
}

export const later = <T>(load: () => Promise<T>): Later<T> => {
  let here: T | null = null
  return {
    here: () => here,
    fetch: async () => (here ??= await load()),
  }
}

/**
 * What `wanted` is once it has come; `null` until then. What can't be fetched is thrown for the boundary around it, which
 * can try again. Not by Suspense: it may hold a view back on a timer of its own.
 */
export const useLater = <T>(wanted: Later<T>): T | null => {
  const [, setCame] = useState(0)
  const here = wanted.here()
  useEffect(() => {
    if (here !== null) return
    let gone = false
    wanted.fetch().then(
      () => gone || setCame((times) => times + 1),
      (error: unknown) =>
        gone ||
        setCame(() => {
          throw error
        }),
    )
    return () => void (gone = true)
  }, [wanted, here])
  return here
}

/** A component that is fetched when it is first shown, or before by `fetch`; nothing until it has come. */
export const lateView = <P extends object>(
  load: () => Promise<ComponentType<P>>,
): FC<P> & Pick<Later<unknown>, 'fetch'> => {
  const wanted = later(load)
  const View: FC<P> = (props) => {
    const Fetched = useLater(wanted)
    return Fetched && createElement(Fetched, props)
  }
  return Object.assign(View, { fetch: wanted.fetch })
}
