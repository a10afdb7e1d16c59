// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { composeSecondConsole } from './composeSecondConsole.ts'

it('asks to take over once, however often it is clicked, and again once that was refused', async () => {
  let asked = 0
  let answer = () => {}
  const { desk, stop } = composeSecondConsole({
    handedOver: false,
    takeOver() {
      asked += 1
      return new Promise((resolve) => (answer = resolve))
    },
  })
  const click = () => desk.getState().elsewhere?.takeOver?.()
  click()
  click()
  expect(asked).toBe(1)
  expect(desk.getState().elsewhere?.asked).toBe(true)
  answer()
  await new Promise((resolve) => setImmediate(resolve))
  expect(desk.getState().elsewhere?.asked).toBe(false)
  click()
  expect(asked).toBe(2)
  stop()
})
