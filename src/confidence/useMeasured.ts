import { type RefObject, useEffectEvent, useLayoutEffect } from 'react'

/**
 * Calls `measure` before the first paint, and whenever one of the `elements` has another size: the room changes with the
 * window and with what stands beside, the width also when the typeface arrives. They are the same as long as it is mounted.
 */
export const useMeasured = (measure: () => void, ...elements: readonly RefObject<HTMLElement | null>[]): void => {
  const watch = useEffectEvent(() => {
    const sizes = new ResizeObserver(measure)
    for (const { current } of elements) if (current) sizes.observe(current)
    measure()
    return () => sizes.disconnect()
  })
  useLayoutEffect(() => watch(), [])
}
