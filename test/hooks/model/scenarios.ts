import * as fc from 'fast-check'
import { answerLists } from './answerLists.ts'
import { commandLists } from './commandLists.ts'
import type { Scenario } from './Scenario.ts'
import { usually } from './usually.ts'

/** A server, a device and a page, and what befalls them. */
export const scenarios: fc.Arbitrary<Scenario> = fc.record({
  isStrict: fc.boolean(),
  defaults: usually<NonNullable<Scenario['defaults']>>(
    'none',
    fc.constantFrom<NonNullable<Scenario['defaults']>[]>(
      'silent',
      'eager',
      'deaf',
      'placeholders',
      'forgetful',
    ),
  ),
  serverSkewMs: usually<number | undefined>(undefined, fc.constantFrom(0, -7_200_000, 86_400_000)),
  learnedMs: fc.constantFrom(undefined, 600, 4_800, 38_400),
  answers: fc.record({ 'run-1': answerLists, 'run-2': answerLists }),
  commands: commandLists,
  hasTabs: fc.boolean(),
})
