// What is loaded once there is data to correct.
export { describeChanges } from '../../corrections/describeChanges.ts'
export { rebaseCorrections } from '../../corrections/rebaseCorrections.ts'
export { retargetStep } from '../../corrections/retargetStep.ts'
export { toPatch } from '../../corrections/toPatch.ts'
export { reasoningOf } from './reasoningOf.ts'
export { restoreAt } from './restoreAt.ts'
