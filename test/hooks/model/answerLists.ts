import * as fc from 'fast-check'
import type { Answer, Hint } from './Scenario.ts'
import { usually } from './usually.ts'

const hint: fc.Arbitrary<Hint> = fc.oneof(
  fc.record({ retryAfterS: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.constantFrom(86_400, 90_000)) }),
  fc.record({ retryAfterDateInMs: fc.integer({ min: -60_000, max: 60_000 }) }),
  fc.record({ pollAfterMs: fc.integer({ min: 0, max: 30_000 }) }),
  fc.record({ retryAfterText: fc.constantFrom('', '-1', '1e99', 'soon', 'room 2050', 'NaN') }),
)

const afterMs = usually(0, fc.integer({ min: 1, max: 4_000 }), fc.constant(40_000))

const common = { afterMs, hint: usually(undefined, hint) }

const answer: fc.Arbitrary<Answer> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      ...common,
      is: fc.constant('run'),
      status: fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom('pending', 'running') },
        { weight: 2, arbitrary: fc.constantFrom('done', 'error') },
        { weight: 2, arbitrary: fc.constantFrom('paused', 'DONE', null, undefined) },
      ),
      isNews: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      ...common,
      is: fc.constant('http'),
      code: fc.constantFrom(408, 425, 429, 429, 429, 500, 503, 503),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ ...common, is: fc.constant('http'), code: fc.constantFrom(404, 401, 410) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      ...common,
      is: fc.constant('garbage'),
      body: fc.constantFrom('', '<html>', '[]', '"done"', '{"status":"done","data":[]}'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ afterMs, is: fc.constant('drop') }) },
  { weight: 1, arbitrary: fc.record({ afterMs: fc.constant(0), is: fc.constant('hang') }) },
)

/** What a server answers, one request after the other. */
export const answerLists: fc.Arbitrary<Answer[]> = fc.array(answer, {
  minLength: 1,
  maxLength: 12,
  size: 'max',
})
