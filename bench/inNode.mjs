import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { median } from './statistics.mjs'

const OUT = 'node_modules/.cache/rostrum-bench'

/** @param {Record<string, string>} input modules of the project by name, bundled as the app would have them */
export const bundle = async (input) => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: OUT,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { input, output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' } },
    },
  })
  const names = Object.keys(input)
  const modules = await Promise.all(names.map((name) => import(pathToFileURL(resolve(OUT, `${name}.mjs`)).href)))
  return Object.assign({}, ...modules)
}

/** @param {number} times @param {() => unknown} run @returns {number[]} ms each */
const timed = (times, run) =>
  Array.from({ length: times }, () => {
    const began = performance.now()
    run()
    return performance.now() - began
  })

/** The rows that need no browser. */
export const measureInNode = async () => {
  const { replay, readAgenda, exampleRundown } = await bundle({
    core: 'src/core/index.ts',
    readAgenda: 'src/agenda/readAgenda.ts',
    exampleRundown: 'src/agenda/exampleRundown.ts',
  })
  const [speaker, other] = exampleRundown.speakers
  /** @param {number} i */
  const round = (i) => [
    { type: 'give-floor', speaker: speaker.id },
    { type: 'say', message: { text: 'One minute', flash: false } },
    { type: 'add-time', by: 60_000 },
    { type: 'undo' },
    { type: 'redo' },
    { type: 'ask', question: { id: `q${i}`, asker: null, text: 'How?', to: other.id } },
    { type: 'pause' },
    { type: 'resume' },
    { type: 'give-floor', speaker: other.id },
    { type: 'open-question', id: `q${i}` },
    { type: 'close-question', id: `q${i}`, outcome: 'answered' },
    { type: 'next' },
    { type: 'say', message: null },
    { type: 'clear-floor' },
    { type: 'back' },
    { type: 'undo' },
    { type: 'back' },
    { type: 'add-time', by: -60_000 },
  ]
  const start = 1_504_523_700_000
  const entries = [
    { type: 'load', rundown: exampleRundown },
    { type: 'start' },
    ...Array.from({ length: 600 }, (_, i) => round(i)).flat(),
  ]
    .slice(0, 10_000)
    .map((command, i) => ({ at: start + i * 1000, command }))
  const replayed = timed(9, () => replay(entries))
  const lines = readFileSync('src/agenda/fixtures/side-event.md', 'utf8').split('\n')
  const text = [...lines, ...lines].slice(0, 200).join('\n')
  const read = timed(20, () => readAgenda(text))
  return [
    {
      what: 'replay of 10,000 commands: median (best)',
      budget: '≤ 100 ms',
      measured: `${median(replayed).toFixed(0)} ms (${Math.min(...replayed).toFixed(0)})`,
      ok: median(replayed) <= 100,
    },
    {
      what: 'reading a 200-line agenda: median',
      budget: '≤ 20 ms',
      measured: `${median(read).toFixed(1)} ms`,
      ok: median(read) <= 20,
    },
  ]
}
