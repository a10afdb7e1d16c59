/** What is put into a field at once and is longer than this takes the browser seconds; ten times that, minutes. */
const LONG = 4_000

type State = { readonly value: string; readonly at: number }

/**
 * Puts long texts into `field` the fast way, until the returned function is called. `refuse` may keep one out, given
 * what the field would hold, by returning `true`: then nothing in it changes. Undo and redo know what was put in.
 */
export const takeLongText = (field: HTMLTextAreaElement, refuse: (value: string) => boolean): (() => void) => {
  let last: { readonly before: State; readonly after: State } | null = null
  const show = ({ value, at }: State) => {
    field.value = value
    field.setSelectionRange(at, at)
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  const onBeforeInput = (event: InputEvent) => {
    const put = event.data ?? event.dataTransfer?.getData('text/plain') ?? ''
    if (put.length <= LONG || !event.cancelable) return
    event.preventDefault()
    const { value, selectionStart, selectionEnd } = field
    const text = put.replace(/\r\n?/g, '\n')
    const after = {
      value: value.slice(0, selectionStart) + text + value.slice(selectionEnd),
      at: selectionStart + text.length,
    }
    if (refuse(after.value)) return
    last = { before: { value, at: selectionEnd }, after }
    show(after)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!last || event.altKey || !(event.ctrlKey || event.metaKey)) return
    const key = event.key.toLowerCase()
    const [undo, redo] = [key === 'z' && !event.shiftKey, key === 'y' || (key === 'z' && event.shiftKey)]
    const from = undo ? last.after : last.before
    if (!(undo || redo) || field.value !== from.value) return
    event.preventDefault()
    show(undo ? last.before : last.after)
  }
  field.addEventListener('beforeinput', onBeforeInput)
  field.addEventListener('keydown', onKeyDown)
  return () => {
    field.removeEventListener('beforeinput', onBeforeInput)
    field.removeEventListener('keydown', onKeyDown)
  }
}
