export type * from './types.ts'
export type { AskedQuestion, Facts, FloorTurn, Run } from './facts.ts'
export { isUnderWay } from './facts.ts'
export type { Session } from './session.ts'
export { createSession, emptySession } from './session.ts'
export { refusal, replay, transition } from './transition.ts'
export { WRONG_PHASE } from './commands.ts'
export { layOut } from './allotment.ts'
export { asRun } from './asRun.ts'
export { readCommand } from './readCommand.ts'
export { beganAt, dueStart } from './began.ts'
export { catchUp, givable, sharesOf } from './catchUp.ts'
export { CUE_TIMES, cuesBetween, cuesOf, untilNextChange } from './cues.ts'
export { digits } from './digits.ts'
export { nextSpeaker } from './floor.ts'
export { allotmentIfGiven, turnsToShorten, type TurnsToShorten } from './turns.ts'
export { historyOf, type HistoryLine } from './historyOf.ts'
export { asWritten, plannedStart } from './plannedStart.ts'
export { readout, scheduleOf } from './readout.ts'
export { timeOf } from './questions.ts'
export { messageOf, questionOf } from './readTexts.ts'
export {
  affiliationKey,
  record,
  type AffiliationRecord,
  type QuestionRecord,
  type SegmentRecord,
  type SessionRecord,
  type SpeakerRecord,
} from './record.ts'
export { eventsOf, type SessionEvent } from './eventsOf.ts'
export { spellsOf, stretchesOf, type Spells, type Stretch } from './stretchesOf.ts'
export { bareSegment, MOST_CUE_TIMES, rundownOf, segmentsOf, speakerName } from './rundown.ts'
export { charactersIn, disarmed, MOST, tame } from './tame.ts'
export {
  clockTime,
  dateOf,
  dayOf,
  duration,
  instant,
  instantAt,
  isClockTime,
  isTimeZone,
  laptopZone,
  minutes,
  minutesOf,
  wallOf,
  type Wall,
} from './time.ts'
