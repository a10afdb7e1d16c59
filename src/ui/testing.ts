import type { RootOptions } from 'react-dom/client'
import { vi } from 'vitest'
import { Boundary } from './Boundary.tsx'

type OnCaughtError = NonNullable<RootOptions['onCaughtError']>

/**
 * What boundaries caught, instead of React's words in the console: an option for `render`, and the errors in order with
 * the names of the parts.
 */
export const catching = () => {
  const onCaughtError = vi.fn<OnCaughtError>()
  return {
    onCaughtError,
    caught: (): readonly (readonly [error: unknown, part: string | null])[] =>
      onCaughtError.mock.calls.map(([error, { errorBoundary }]) => [
        error,
        errorBoundary instanceof Boundary ? errorBoundary.props.name : null,
      ]),
  }
}
