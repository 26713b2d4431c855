import * as fc from 'fast-check'
import type { Command, Scenario } from '../Scenario.ts'
import { scenarios } from '../scenarios.ts'
import { tabScenarios } from '../tabs/tabScenarios.ts'

const proxyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    do: fc.constantFrom('close the proxy', 'kill the proxy', 'cut what is long', 'let it be long'),
  }),
  // What waits takes its time.
  fc.record({ do: fc.constant('wait'), ms: fc.integer({ min: 5_000, max: 60_000 }) }),
)

/** What befalls a page behind a proxy that lets requests wait, alone or beside another tab, and the proxy. */
export const longScenarios: fc.Arbitrary<Scenario> = fc
  .tuple(
    fc.oneof(scenarios, tabScenarios),
    fc.array(fc.record({ place: fc.nat(20), command: proxyCommand }), { maxLength: 8, size: 'max' }),
  )
  .map(([scenario, others]) => {
    const commands = [...scenario.commands]
    for (const { place, command } of others) commands.splice(1 + (place % commands.length), 0, command)
    return { ...scenario, hasLongAnswers: true, commands }
  })
