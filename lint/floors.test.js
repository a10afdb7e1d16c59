import { describe, expect, it } from 'vitest'
import { trespass } from './floors.js'

describe('the floors', () => {
  it.each([
    ['src/core/readout.ts', './time.ts'],
    ['src/store/sessionStore.ts', '../clock/clock.ts'],
    ['src/store/sessionStore.ts', '../core/index.ts'],
    ['src/store/sessionStore.ts', 'zustand/vanilla'],
    ['src/app/compose.ts', '../sync/host.ts'],
    ['src/core/session.test.ts', 'fast-check'],
    ['src/core/testing.ts', 'fast-check'],
    ['src/core/anySequence.testing.ts', 'fast-check'],
    ['src/core/readout.test.ts', './anySequence.testing.ts'],
    ['src/sync/host.test.ts', '../store/sessionStore.ts'],
    ['src/console/plan.test.ts', '../core/testing.ts'],
    ['e2e/01-run-the-side-event.spec.ts', '../src/core/digits.ts'],
  ])('let %s import %s', (path, source) => {
    expect(trespass(path, source)).toBeNull()
  })

  it.each([
    [
      'src/sync/host.ts',
      '../store/sessionStore.ts',
      'sync may not import store: app/compose.ts introduces rooms to each other; take what you need as an argument.',
    ],
    [
      'src/core/readout.ts',
      '../clock/clock.ts',
      'core may not import clock, which stands above it: let clock pass in what core needs, or move that to a floor below both.',
    ],
    [
      'src/ui/Button.test.tsx',
      '../console/Console.tsx',
      'ui may not import console, which stands above it: let console pass in what ui needs, or move that to a floor below both.',
    ],
    [
      'src/core/rundown.ts',
      'valibot',
      'core imports no package: write the few lines here, or use valibot in a room above and pass in what it gives.',
    ],
    [
      'src/store/sessionStore.ts',
      '../core/time.ts',
      'store takes what it needs of core from core/index.ts: export it there.',
    ],
    [
      'src/app/compose.ts',
      '../core/testing.ts',
      'src/core/testing.ts is for tests: move what app needs of it to a file of its own.',
    ],
    [
      'src/core/readout.ts',
      './referenceModel.testing.ts',
      'src/core/referenceModel.testing.ts is for tests: move what core needs of it to a file of its own.',
    ],
    [
      'src/helpers/pad.ts',
      '../core/index.ts',
      'helpers stands on no floor: give it one in lint/floors.js, or use a room that has one.',
    ],
    [
      'src/app/App.tsx',
      '../helpers/pad.ts',
      'helpers stands on no floor: give it one in lint/floors.js, or use a room that has one.',
    ],
    [
      'src/app/App.tsx',
      '../../package.json',
      'package.json lies outside the rooms of src: move what app needs of it into one.',
    ],
  ])('keep %s from importing %s, and say what to do', (path, source, message) => {
    expect(trespass(path, source)).toBe(message)
  })
})
