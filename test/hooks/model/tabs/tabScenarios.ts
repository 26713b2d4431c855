import * as fc from 'fast-check'
import { mounts, options } from '../commandLists.ts'
import { type Command, type PageCommand, runIds, type Scenario, slots } from '../Scenario.ts'
import { scenarios } from '../scenarios.ts'

const slot = fc.constantFrom(...slots)

const otherCommand: fc.Arbitrary<PageCommand> = fc.oneof(
  { weight: 4, arbitrary: mounts },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('mount list'),
      slot: fc.constantFrom('list', 'list 2'),
      runs: fc.uniqueArray(fc.constantFrom(...runIds)),
      options,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('unmount', 'stop', 'resume', 'switch off', 'switch on'),
      slot,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('refresh', 'refresh and leave'),
      slot,
      run: fc.constantFrom(...runIds),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('load'), run: fc.constantFrom(...runIds) }) },
)

const otherTab: fc.Arbitrary<Command> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('in the other tab'), command: otherCommand }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('freeze the other tab', 'close the other tab') }),
  },
)

/** What befalls a page, with another tab that does something in between. */
export const tabScenarios: fc.Arbitrary<Scenario> = fc
  .tuple(
    scenarios,
    mounts,
    fc.array(fc.record({ place: fc.nat(20), command: otherTab }), { maxLength: 8, size: 'max' }),
  )
  .map(([scenario, first, others]) => {
    const commands = [...scenario.commands]
    const begin: Command = { do: 'in the other tab', command: first }
    for (const { place, command } of [{ place: 0, command: begin }, ...others])
      commands.splice(1 + (place % commands.length), 0, command)
    return { ...scenario, hasTabs: true, commands }
  })
