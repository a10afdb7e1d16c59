import { createContext, use } from 'react'
import type { Actions } from './actions.ts'

const Context = createContext<Actions | null>(null)
export const ActionsProvider = Context.Provider

/** What can be done at this console. What is refused is said beside the answer. */
export const useActions = (): Actions => {
  const actions = use(Context)
  if (!actions) throw new Error('A part of the console was rendered outside ActionsProvider')
  return actions
}
