// What is loaded once there is data to check: all of it knows the names that documents give to their values.
export { checkInTurns } from './checkInTurns.ts'
export { identifyDocument } from './roles/identifyDocument.ts'
export { runChecks } from './runChecks.ts'
