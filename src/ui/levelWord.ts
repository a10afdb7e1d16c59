import type { Level, Phase } from '../core/index.ts'

/** What a level mark and its word can say: the level while running, otherwise the phase. */
export type ShownLevel = Level | 'ready' | 'paused' | 'ended'

export const shownLevel = (phase: Phase, level: Level): ShownLevel => (phase === 'running' ? level : phase)

const WORDS: Record<ShownLevel, string> = {
  'on-time': 'Running',
  warning: 'Warning',
  'wrap-up': 'Wrap up',
  over: 'Over',
  ready: 'Not started',
  paused: 'Paused',
  ended: 'Ended',
}

export const levelWord = (level: ShownLevel): string => WORDS[level]
