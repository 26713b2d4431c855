import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Connection,
  type ConnectionFacts,
  connectionOf,
  hasEnded,
  isWatching,
} from '../../../packages/hooks/src/polling/connection.ts'

const well: ConnectionFacts = {
  isEnabled: true,
  isStopped: false,
  isFinal: false,
  isExpired: false,
  hasFailed: false,
  here: 'here',
  isReconnecting: false,
  isHeld: false,
}

/** What makes each connection, the most lasting first: each stands above all that follow it. */
const order: [Connection, Partial<ConnectionFacts>][] = [
  ['settled', { isFinal: true }],
  ['stopped', { hasFailed: true }],
  ['stopped', { isStopped: true }],
  ['paused', { isEnabled: false }],
  ['expired', { isExpired: true }],
  ['offline', { here: 'offline' }],
  ['paused', { here: 'hidden' }],
  ['reconnecting', { isReconnecting: true }],
  ['held', { isHeld: true }],
  ['live', {}],
]

describe('connectionOf', () => {
  it.each(order)('is %s for %j alone', (connection, facts) => {
    expect(connectionOf({ ...well, ...facts })).toBe(connection)
  })

  it.each(order.flatMap((above, index) => order.slice(index + 1).map((below) => ({ above, below }))))(
    'is $above.0 for $above.1 with $below.1',
    ({ above: [connection, facts], below: [, others] }) => {
      expect(connectionOf({ ...well, ...others, ...facts })).toBe(connection)
    },
  )

  it.each<[ConnectionFacts['background'], Connection]>([
    [undefined, 'paused'],
    ['pause', 'paused'],
    ['slow', 'live'],
    ['keep', 'live'],
  ])('of a hidden tab with the policy %s is %s', (background, connection) => {
    expect(connectionOf({ ...well, here: 'hidden', background })).toBe(connection)
  })

  it.each(['pause', 'slow', 'keep'] as const)('is offline whatever the policy is, as %s', (background) => {
    expect(connectionOf({ ...well, here: 'offline', background })).toBe('offline')
  })

  it('is settled exactly when the run is final, and live only when nothing is amiss', () => {
    const flag = fc.boolean()
    const facts = fc.record({
      isEnabled: flag,
      isStopped: flag,
      isFinal: flag,
      isExpired: flag,
      hasFailed: flag,
      here: fc.constantFrom('here' as const, 'hidden' as const, 'offline' as const),
      isReconnecting: flag,
      isHeld: flag,
    })
    fc.assert(
      fc.property(facts, (watch) => {
        expect(connectionOf(watch) === 'settled').toBe(watch.isFinal)
        const isWell = Object.entries(well).every(([name, value]) => watch[name as 'here'] === value)
        expect(connectionOf(watch) === 'live').toBe(isWell)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('isWatching and hasEnded', () => {
  it.each<[Connection, boolean, boolean]>([
    ['live', true, false],
    ['reconnecting', true, false],
    ['held', true, false],
    ['offline', false, false],
    ['paused', false, false],
    ['stopped', false, true],
    ['expired', false, true],
    ['settled', false, false],
  ])('%s: %s and %s', (connection, watches, ended) => {
    expect([isWatching(connection), hasEnded(connection)]).toEqual([watches, ended])
  })
})
