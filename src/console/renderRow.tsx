import { createContext, type ComponentProps, type ReactNode } from 'react'

export type RowProps = ComponentProps<'li'> & { readonly id: string }

/** What a waiting question stands in: a plain row, until the code that drags it has come. */
export const RenderRow = createContext(({ id, ...rest }: RowProps): ReactNode => <li data-question={id} {...rest} />)
