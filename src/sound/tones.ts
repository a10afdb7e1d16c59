import { duration, type Duration, type SoundName } from '../core/index.ts'

/** One stroke on a wooden bar; `after` and `ring` (how long until it is down to 1/e) in ms. */
type Stroke = { readonly hertz: number; readonly after: number; readonly ring: number }

/** `peak`: its loudest sample, 1 being full scale. */
export type Tone = { readonly length: Duration; readonly peak: number; readonly strokes: readonly Stroke[] }

const E4 = 329.63
const E5 = 659.26
const A5 = 880

/** The four sounds, from the mildest to the most urgent. The low ones are stronger: small loudspeakers swallow them. */
export const TONES: Readonly<Record<SoundName, Tone>> = {
  warning: { length: duration(450), peak: 0.5, strokes: [{ hertz: E5, after: 0, ring: 110 }] },
  'wrap-up': {
    length: duration(600),
    peak: 0.5,
    strokes: [
      { hertz: E5, after: 0, ring: 90 },
      { hertz: A5, after: 190, ring: 110 },
    ],
  },
  overtime: { length: duration(300), peak: 0.7, strokes: [{ hertz: E4, after: 0, ring: 70 }] },
  'time-up': { length: duration(600), peak: 0.8, strokes: [{ hertz: E4, after: 0, ring: 240 }] },
}
export const SOUND_NAMES = Object.keys(TONES) as readonly SoundName[]

/** Each file begins with it, so that a tone can be started early and still sound at its moment. */
export const LEADING_SILENCE: Duration = duration(250)

/** Samples a second: above twice the highest partial (8,800 Hz), and the leading silence is a whole number of them. */
const RATE = 24_000
const ATTACK = 3
const FADE_OUT = 40

/** A bar of a marimba is tuned to 1 : 4 : 10. The upper two die at once: they are the wood of the mallet. */
const PARTIALS = [
  { ratio: 1, level: 1, life: 1 },
  { ratio: 4, level: 0.22, life: 0.25 },
  { ratio: 10, level: 0.12, life: 0.06 },
]

/** From 0 to 1 over `length`, without a corner at either end. */
const rise = (ms: number, length: number): number => (ms >= length ? 1 : Math.sin(((Math.PI / 2) * ms) / length) ** 2)

const strokeAt = ({ hertz, after, ring }: Stroke, ms: number): number => {
  const t = ms - after
  if (t <= 0) return 0
  let sum = 0
  for (const { ratio, level, life } of PARTIALS) {
    sum += level * Math.exp(-t / (ring * life)) * Math.sin((2 * Math.PI * hertz * ratio * t) / 1000)
  }
  return rise(t, ATTACK) * sum
}

const samplesOf = ({ length, peak, strokes }: Tone): Float32Array => {
  const raw = new Float32Array((length / 1000) * RATE).map((_, i) => {
    const ms = (i / RATE) * 1000
    let sum = 0
    for (const stroke of strokes) sum += strokeAt(stroke, ms)
    return rise(length - ms, FADE_OUT) * sum
  })
  const loudest = raw.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  return raw.map((sample) => (sample / loudest) * peak)
}

/** The tone behind its leading silence, as a data URI: WAV, mono, 16 bit, 24 kHz. */
export const wavOf = (tone: Tone): string => {
  const silent = (LEADING_SILENCE / 1000) * RATE
  const samples = samplesOf(tone)
  const size = (silent + samples.length) * 2
  const view = new DataView(new ArrayBuffer(44 + size))
  const text = (at: number, value: string) => [...value].forEach((c, i) => view.setUint8(at + i, c.charCodeAt(0)))
  text(0, 'RIFF')
  view.setUint32(4, 36 + size, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, RATE, true)
  view.setUint32(28, RATE * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  text(36, 'data')
  view.setUint32(40, size, true)
  samples.forEach((sample, i) => view.setInt16(44 + (silent + i) * 2, Math.round(sample * 32_767), true))
  let bytes = ''
  for (const byte of new Uint8Array(view.buffer)) bytes += String.fromCharCode(byte)
  return `data:audio/wav;base64,${btoa(bytes)}`
}
