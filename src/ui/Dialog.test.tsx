// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { Dialog } from './Dialog.tsx'

afterEach(cleanup)

const Page = () => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {open && (
        <Dialog name="Import agenda" closedBy="?" head={<b>6:40</b>} onClose={() => setOpen(false)}>
          <input aria-label="Agenda text" />
        </Dialog>
      )}
    </>
  )
}

describe('Dialog', () => {
  it('is open while it is rendered, with the time in its head', () => {
    render(<Page />)
    fireEvent.click(screen.getByText('Open'))
    const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: 'Import agenda' })
    expect(dialog.open).toBe(true)
    expect(screen.getByText('6:40')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Agenda text' }))
  })

  it('is closed by the key that opened it, once that was let go', () => {
    render(<Page />)
    fireEvent.click(screen.getByText('Open'))
    fireEvent.keyDown(screen.getByRole('dialog'), { key: '?', repeat: true })
    expect(screen.queryByRole('dialog')).not.toBeNull()
    fireEvent.keyDown(screen.getByRole('dialog'), { key: '?' })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('tells that it was closed', () => {
    render(<Page />)
    fireEvent.click(screen.getByText('Open'))
    fireEvent.click(screen.getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('is closed by Escape before the next key can come', () => {
    render(<Page />)
    fireEvent.click(screen.getByText('Open'))
    const dialog = screen.getByRole<HTMLDialogElement>('dialog')
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' })
    expect(dialog.open).toBe(false)
  })

  it('is gone with the key that closes it, and opens again on the next one, before the browser has told of it', () => {
    const late = (event: Event) => event.stopPropagation()
    window.addEventListener('close', late, true)
    render(<Page />)
    fireEvent.click(screen.getByText('Open'))
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' })
    fireEvent.click(screen.getByText('Open'))
    window.removeEventListener('close', late, true)
    expect(screen.getByRole<HTMLDialogElement>('dialog').open).toBe(true)
  })

  it('tells once that it was closed, also where the browser closes it in a way of its own', () => {
    const closed: string[] = []
    render(
      <Dialog name="Help" onClose={() => closed.push('Help')}>
        <input aria-label="File" type="file" />
      </Dialog>,
    )
    fireEvent(screen.getByLabelText('File'), new Event('cancel', { bubbles: true }))
    expect(closed).toEqual([])
    const dialog = screen.getByRole<HTMLDialogElement>('dialog')
    fireEvent(dialog, new Event('cancel', { cancelable: true }))
    expect(closed).toEqual(['Help'])
    fireEvent.click(screen.getByText('Close'))
    expect(closed).toEqual(['Help'])
    cleanup()
    render(
      <Dialog name="Help" onClose={() => closed.push('Help again')}>
        Keys
      </Dialog>,
    )
    screen.getByRole<HTMLDialogElement>('dialog').close()
    expect(closed).toEqual(['Help', 'Help again'])
  })

  it('stays open while a word is being composed: Escape closes what there is to choose', () => {
    render(<Page />)
    fireEvent.click(screen.getByText('Open'))
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape', isComposing: true })
    expect(screen.getByRole<HTMLDialogElement>('dialog').open).toBe(true)
  })

  it('keeps no key once it is closed, though it may have the focus still', () => {
    const heard: string[] = []
    const hear = (event: KeyboardEvent) => heard.push(event.key)
    window.addEventListener('keydown', hear)
    render(
      <Dialog name="Help" onClose={() => {}}>
        Keys
      </Dialog>,
    )
    const dialog = screen.getByRole<HTMLDialogElement>('dialog')
    dialog.close()
    fireEvent.keyDown(dialog, { key: ' ' })
    window.removeEventListener('keydown', hear)
    expect(heard).toEqual([' '])
  })

  it('keeps its keys from the session', () => {
    const heard: string[] = []
    const hear = (event: KeyboardEvent) => heard.push(event.key)
    window.addEventListener('keydown', hear)
    render(<Page />)
    fireEvent.click(screen.getByText('Open'))
    for (const key of [' ', 'n', 'Escape']) fireEvent.keyDown(screen.getByRole('textbox'), { key })
    fireEvent.keyDown(screen.getByText('Open'), { key: 'q' })
    window.removeEventListener('keydown', hear)
    expect(heard).toEqual(['q'])
  })

  it('takes an Escape for itself where it stands in another', () => {
    const closed: string[] = []
    render(
      <Dialog name="Plan" onClose={() => closed.push('Plan')}>
        <Dialog name="Save as" onClose={() => closed.push('Save as')}>
          <input aria-label="Name" />
        </Dialog>
      </Dialog>,
    )
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Name' }), { key: 'Escape' })
    expect(screen.getByRole<HTMLDialogElement>('dialog', { name: 'Plan' }).open).toBe(true)
    expect(closed).toEqual(['Save as'])
  })

  it('lets go of the focus with the key that closes it', () => {
    render(
      <Dialog name="Help" onClose={() => {}}>
        <input aria-label="Name" />
      </Dialog>,
    )
    const field = screen.getByRole('textbox')
    expect(document.activeElement).toBe(field)
    fireEvent.keyDown(field, { key: 'Escape' })
    expect(document.activeElement).toBe(document.body)
  })
})
