import type { ReactNode } from 'react'
import { Boundary } from './Boundary.tsx'
import { PartFailed } from './PartFailed.tsx'

type Props = {
  /** For the log of errors. */
  name: string
  /** For the seat of the sentence in the layout. */
  className?: string | undefined
  /** Of a dialog: takes it away. */
  onClose?: () => void
  children: ReactNode
}

/** A part of a view that takes no other away when it fails: a sentence in its place says so, and it can be shown again. */
export const Part = ({ name, children, ...seat }: Props) => (
  <Boundary name={name} renderInstead={(again) => <PartFailed again={again} {...seat} />}>
    {children}
  </Boundary>
)
