export type * from './types.ts'
export type { AskedQuestion, Facts, FloorTurn, Run } from './facts.ts'
export type { Session } from './session.ts'
export { createSession, emptySession } from './session.ts'
export { refusal, replay, transition } from './transition.ts'
export { asRun } from './asRun.ts'
export { readCommand } from './readCommand.ts'
export { beganAt, dueStart } from './began.ts'
export { catchUp } from './catchUp.ts'
export { cuesBetween, cuesOf, untilNextChange } from './cues.ts'
export { digits } from './digits.ts'
export { historyOf, type HistoryLine } from './historyOf.ts'
export { readout } from './readout.ts'
export { messageOf, questionOf } from './readCommand.ts'
export { rundownOf, segmentsOf } from './rundown.ts'
export { charactersIn, disarmed, MOST, tame } from './tame.ts'
export {
  clockTime,
  dayOf,
  duration,
  instant,
  instantAt,
  isClockTime,
  isTimeZone,
  laptopZone,
  minutes,
  wallOf,
} from './time.ts'
