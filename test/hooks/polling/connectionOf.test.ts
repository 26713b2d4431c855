import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Connection,
  connectionIn,
  connectionOf,
  isWatching,
  type WatchState,
} from '../../../packages/hooks/src/polling/connectionOf.ts'

const well: WatchState = {
  isEnabled: true,
  isStopped: false,
  isFinal: false,
  isExpired: false,
  hasFailed: false,
  isReconnecting: false,
}

describe('connectionOf', () => {
  it.each<[Partial<WatchState>, Connection]>([
    [{}, 'live'],
    [{ isReconnecting: true }, 'reconnecting'],
    [{ isExpired: true, isReconnecting: true }, 'expired'],
    [{ isEnabled: false, isExpired: true }, 'paused'],
    [{ hasFailed: true, isReconnecting: true }, 'stopped'],
    [{ isStopped: true, isExpired: true }, 'stopped'],
    [{ isFinal: true, isStopped: true, hasFailed: true, isEnabled: false }, 'settled'],
  ])('of %j is %s', (state, connection) => {
    expect(connectionOf({ ...well, ...state })).toBe(connection)
  })

  it('is settled exactly when the run is final, and live only when nothing is amiss', () => {
    const flag = fc.boolean()
    const state = fc.record({
      isEnabled: flag,
      isStopped: flag,
      isFinal: flag,
      isExpired: flag,
      hasFailed: flag,
      isReconnecting: flag,
    })
    fc.assert(
      fc.property(state, (watch) => {
        expect(connectionOf(watch) === 'settled').toBe(watch.isFinal)
        expect(connectionOf(watch) === 'live').toBe(JSON.stringify(watch) === JSON.stringify(well))
      }),
    )
  })
})

describe('isWatching', () => {
  it.each<[Connection, boolean]>([
    ['live', true],
    ['reconnecting', true],
    ['offline', false],
    ['paused', false],
    ['stopped', false],
    ['expired', false],
    ['settled', false],
  ])('%s: %s', (connection, expected) => {
    expect(isWatching(connection)).toBe(expected)
  })
})

describe('connectionIn', () => {
  it.each<[Parameters<typeof connectionIn>, Connection]>([
    [['here', 'live'], 'live'],
    [['offline', 'live', 'keep'], 'offline'],
    [['offline', 'reconnecting'], 'offline'],
    [['hidden', 'live'], 'paused'],
    [['hidden', 'reconnecting', 'pause'], 'paused'],
    [['hidden', 'live', 'slow'], 'live'],
    [['hidden', 'reconnecting', 'keep'], 'reconnecting'],
    [['offline', 'settled'], 'settled'],
    [['hidden', 'stopped'], 'stopped'],
    [['offline', 'expired'], 'expired'],
    [['offline', 'live'], 'offline'],
    [['hidden', 'paused', 'keep'], 'paused'],
    [['hidden', 'expired', 'pause'], 'expired'],
  ])('of %j is %s', (state, connection) => {
    expect(connectionIn(...state)).toBe(connection)
  })
})
