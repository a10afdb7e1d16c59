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
    ['王 小明', '王'],
    ['Prof. 山田 太郎', '山田'],
    ['さとう ひろし', 'さとう'],
    ['김 민수', '김'],
    ['ジョン スミス', 'スミス'],
    ['محمد علي', 'علي'],
    ['Anna Kovács MEP', 'Kovács'],
    ['Sir Tim Berners-Lee KBE FRS', 'Berners-Lee'],
    ['Maria Elena LEE', 'LEE'],
    ['Anil KC', 'KC'],
    ['John Smith (UNHCR)', 'Smith'],
    ['KOFI A. ANNAN', 'ANNAN'],
    ['Dr. KOFI ANNAN', 'ANNAN'],
    ['KOFI ANNAN JR.', 'ANNAN'],
    ['URSULA von der LEYEN', 'von der LEYEN'],
    ['MEP', 'MEP'],
    ['', ''],
    ['Jr.', 'Jr.'],
  ])('of %s is %s', (name, expected) => {
    expect(surname(name)).toBe(expected)
  })
})
