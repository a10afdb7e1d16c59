// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Button } from './Button.tsx'

afterEach(cleanup)

describe('Button', () => {
  it('is named by its word, not by its key', () => {
    render(<Button keys="Space">Pause</Button>)
    const button = screen.getByRole('button', { name: 'Pause' })
    expect(button.getAttribute('aria-keyshortcuts')).toBe('Space')
    expect(button.querySelector('kbd')?.textContent).toBe('Space')
  })

  it('can be named by more than its word', () => {
    render(
      <Button name="Add 1 minute" keys="Plus">
        +1 min
      </Button>,
    )
    expect(screen.getByRole('button', { name: 'Add 1 minute' }).querySelector('kbd')?.textContent).toBe('+')
  })

  it('prints keys pressed together beside each other, and draws arrows', () => {
    render(
      <>
        <Button keys="Shift+Z">Redo</Button>
        <Button keys="ArrowLeft">Back</Button>
      </>,
    )
    expect(screen.getByRole('button', { name: 'Redo' }).querySelector('kbd')?.textContent).toBe('Shift Z')
    expect(screen.getByRole('button', { name: 'Back' }).querySelector('kbd svg')).toBeTruthy()
  })
})
