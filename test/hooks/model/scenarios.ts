import * as fc from 'fast-check'
import { answerLists } from './answerLists.ts'
import { commandLists } from './commandLists.ts'
import type { Scenario } from './Scenario.ts'

/** A server, a device and a page, and what befalls them. */
export const scenarios: fc.Arbitrary<Scenario> = fc.record({
  isStrict: fc.boolean(),
  answers: fc.record({ 'run-1': answerLists, 'run-2': answerLists }),
  commands: commandLists,
})
