// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Digits } from './Digits.tsx'

afterEach(cleanup)

describe('Digits', () => {
  it('has exactly the digits as its text, in one piece', () => {
    render(<Digits text="−1:05" label="Time remaining" />)
    const timer = screen.getByRole('timer', { name: 'Time remaining' })
    expect(timer.textContent).toBe('−1:05')
    expect(screen.getByText('−1:05')).toBeTruthy()
  })

  it('keeps the slots of the seconds when minutes come or go', () => {
    const { container, rerender } = render(<Digits text="10:00" />)
    const before = [...container.querySelectorAll('i')]
    rerender(<Digits text="9:59" />)
    expect([...container.querySelectorAll('i')]).toEqual(before.slice(1))
    expect([...container.querySelectorAll('i')].map((slot) => slot.dataset['glyph'])).toEqual(['9', ':', '5', '9'])
  })

  it('is no timer without a name', () => {
    render(<Digits text="7:00" />)
    expect(screen.queryByRole('timer')).toBeNull()
  })

  it.each([
    ['7:00', '1.98'],
    ['10:27', '2.55'],
    ['−1:38', '2.5'],
    ['1:00:00', '3.39'],
  ])('knows the width of %s: %s em', (text, ems) => {
    const { container } = render(<Digits text={text} />)
    expect(Number((container.firstElementChild as HTMLElement).style.getPropertyValue('--ems'))).toBeCloseTo(
      Number(ems),
    )
  })
})
