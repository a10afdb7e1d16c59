import { describe, expect, it } from 'vitest'
import { surname } from './surname.ts'

describe('surname', () => {
  it.each([
    ['Marie McAuliffe', 'McAuliffe'],
    ['Prof. Dr. Jørgen Carling', 'Carling'],
    ['Ms. Berlan PARS ALAN', 'PARS ALAN'],
    ['NGUYEN Van Minh', 'NGUYEN'],
    ['H.E. Mehmet Samsar', 'Samsar'],
    ['Ursula von der Leyen', 'von der Leyen'],
    ['Martin King Jr., PhD', 'King'],
    ['Aristotle', 'Aristotle'],
    ['李娜', '李娜'],
    ['', ''],
    ['Jr.', 'Jr.'],
  ])('of %s is %s', (name, expected) => {
    expect(surname(name)).toBe(expected)
  })
})
