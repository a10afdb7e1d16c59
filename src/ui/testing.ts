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

/** The files that are offered from now on, where a browser would save them. */
export const offeredFiles = (): readonly { readonly name: string; readonly content: Blob }[] => {
  const files: { name: string; content: Blob }[] = []
  let content = new Blob()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    content = blob as Blob
    return 'blob:offered'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    files.push({ name: this.download, content })
  })
  return files
}
