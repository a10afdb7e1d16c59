import { describe, expect, it } from 'vitest'
import { LEADING_SILENCE, SOUND_NAMES, TONES, wavOf } from './tones.ts'

const read = (uri: string) => {
  const bytes = Uint8Array.from(atob(uri.replace('data:audio/wav;base64,', '')), (c) => c.charCodeAt(0))
  const view = new DataView(bytes.buffer)
  const text = (at: number) => String.fromCharCode(...bytes.slice(at, at + 4))
  const samples = Array.from({ length: (bytes.length - 44) / 2 }, (_, i) => view.getInt16(44 + i * 2, true) / 32_768)
  return { bytes, view, text, samples, rate: view.getUint32(24, true) }
}

/** How strong `hertz` is in `samples` (Goertzel), for comparing one with another. */
const strength = (samples: readonly number[], rate: number, hertz: number) => {
  const turn = (2 * Math.PI * hertz) / rate
  const real = samples.reduce((sum, s, i) => sum + s * Math.cos(turn * i), 0)
  const imaginary = samples.reduce((sum, s, i) => sum + s * Math.sin(turn * i), 0)
  return Math.hypot(real, imaginary)
}

describe.each(SOUND_NAMES)('the tone "%s"', (name) => {
  const { bytes, view, text, samples, rate } = read(wavOf(TONES[name]))
  const silent = (LEADING_SILENCE / 1000) * rate
  const tone = samples.slice(silent)

  it('is a WAV file, mono, 16 bit, whose header tells the truth about its size', () => {
    expect([text(0), text(8), text(12), text(36)]).toEqual(['RIFF', 'WAVE', 'fmt ', 'data'])
    expect(view.getUint32(4, true)).toBe(bytes.length - 8)
    expect(view.getUint32(16, true)).toBe(16)
    expect([view.getUint16(20, true), view.getUint16(22, true), view.getUint16(34, true)]).toEqual([1, 1, 16])
    expect([view.getUint32(28, true), view.getUint16(32, true)]).toEqual([rate * 2, 2])
    expect(view.getUint32(40, true)).toBe(bytes.length - 44)
  })

  it('lasts 300 to 600 ms, behind exactly 250 ms of silence', () => {
    expect(TONES[name].length).toBeGreaterThanOrEqual(300)
    expect(TONES[name].length).toBeLessThanOrEqual(600)
    expect((samples.length / rate) * 1000).toBe(250 + TONES[name].length)
    expect(samples.slice(0, silent).every((sample) => sample === 0)).toBe(true)
    const firstHeard = tone.findIndex((sample) => Math.abs(sample) > 0.02)
    expect(firstHeard).toBeGreaterThan(0)
    expect(firstHeard / rate).toBeLessThan(0.003)
  })

  it('neither clicks nor distorts', () => {
    const peak = Math.max(...tone.map(Math.abs))
    expect(peak).toBeCloseTo(TONES[name].peak, 3)
    expect(peak).toBeLessThan(1)
    expect(tone[0]).toBe(0)
    expect(Math.abs(tone[1] ?? 1)).toBeLessThan(0.001)
    expect(Math.max(...tone.slice(-24).map(Math.abs))).toBeLessThan(0.001)
    expect(Math.abs(tone.reduce((sum, sample) => sum + sample, 0) / tone.length)).toBeLessThan(0.005)
  })
})

it('sounds E5 as a warning, E5 then A5 to wrap up, and E4 when time is up and after', () => {
  const strongest = (name: keyof typeof TONES, from: number, to: number) => {
    const { samples, rate } = read(wavOf(TONES[name]))
    const part = samples.slice(((250 + from) / 1000) * rate, ((250 + to) / 1000) * rate)
    return [329.63, 659.26, 880].toSorted((a, b) => strength(part, rate, b) - strength(part, rate, a))[0]
  }
  expect(strongest('warning', 0, 400)).toBe(659.26)
  expect(strongest('wrap-up', 0, 180)).toBe(659.26)
  expect(strongest('wrap-up', 200, 600)).toBe(880)
  expect(strongest('time-up', 0, 600)).toBe(329.63)
  expect(strongest('overtime', 0, 300)).toBe(329.63)
})
