import * as fc from 'fast-check'
import {
  cacheOperations,
  type Command,
  type PageCommand,
  type RunId,
  runIds,
  slots,
  type WatchOptions,
} from './Scenario.ts'
import { usually } from './usually.ts'

export const options: fc.Arbitrary<WatchOptions> = fc.record({
  background: usually<WatchOptions['background']>(undefined, fc.constantFrom('slow', 'keep')),
  intervalMs: usually<WatchOptions['intervalMs']>(
    undefined,
    fc.constantFrom<WatchOptions['intervalMs'][]>(100, 1_000, 'eager', 'patient'),
  ),
  deadlineMs: usually<number | undefined>(undefined, fc.constantFrom(5_000, 60_000, 600_000)),
  enabled: usually<boolean | undefined>(undefined, fc.constant(false)),
  callbacks: fc.constantFrom('own', 'shared'),
  readsDetails: fc.boolean(),
  throws: usually<WatchOptions['throws']>(
    undefined,
    fc.constantFrom<WatchOptions['throws'][]>('intervalMs', 'isVisible', 'callbacks'),
  ),
})

const wait = (...durations: fc.Arbitrary<number>[]) =>
  fc.record({ do: fc.constant('wait'), ms: fc.oneof(...durations) })

const someSlot = fc.constantFrom(...slots)
const someRun = fc.constantFrom(...runIds)

export const mounts: fc.Arbitrary<PageCommand> = fc.record({
  do: fc.constant('mount'),
  slot: fc.constantFrom('a', 'b', 'c'),
  run: fc.oneof(
    { weight: 6, arbitrary: fc.constant('run-1') },
    { weight: 2, arbitrary: fc.constantFrom('run-2', undefined) },
  ),
  options,
})

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 10,
    arbitrary: wait(
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 500, max: 7_000 }),
      fc.integer({ min: 500, max: 7_000 }),
      fc.integer({ min: 10_000, max: 90_000 }),
    ),
  },
  { weight: 1, arbitrary: wait(fc.integer({ min: 200_000, max: 700_000 })) },
  { weight: 6, arbitrary: mounts },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('mount list'),
      slot: fc.constantFrom('list', 'list 2'),
      runs: fc.uniqueArray(someRun),
      options,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('hide', 'show', 'show', 'go offline', 'go online', 'go online'),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.oneof(
      fc.record({ do: fc.constant('unmount'), slot: someSlot }),
      fc.record({
        do: fc.constantFrom('stop', 'resume'),
        slot: someSlot,
        run: usually<RunId | undefined>(undefined, someRun),
      }),
      fc.record({ do: fc.constantFrom('switch on', 'switch off'), slot: someSlot }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('refresh', 'refresh', 'refresh and leave'),
      slot: someSlot,
      run: someRun,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('load'), run: someRun }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('cache'),
      operation: fc.constantFrom(...cacheOperations),
      garbage: fc.integer({ min: 0, max: 6 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('reload'), restoringMs: fc.constantFrom(0, 100, 20_000) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('headers'),
      are: fc.constantFrom('fine', 'fine', 'hung', 'thrown'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('render'), times: fc.integer({ min: 1, max: 20 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('set the clock'),
      byMs: fc.constantFrom(-7_200_000, -60_000, -3_000, 3_000, 60_000, 7_200_000),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('review'),
      outcome: fc.constantFrom('stored', 'acknowledged', 'refused'),
      afterMs: fc.constantFrom(0, 500, 5_000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('somebody else reviews') }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('outage'), ms: fc.constantFrom(3_000, 40_000, 900_000) }),
  },
)

/** One in ten is long. The first command mounts a component, as nothing happens before that. */
export const commandLists: fc.Arbitrary<Command[]> = fc
  .tuple(
    mounts,
    fc.oneof(
      { weight: 9, arbitrary: fc.array(command, { maxLength: 11, size: 'max' }) },
      { weight: 1, arbitrary: fc.array(command, { maxLength: 60, size: 'max' }) },
    ),
  )
  .map(([first, others]) => [first, ...others])
