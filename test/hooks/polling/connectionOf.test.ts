import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Connection,
  connectionOf,
  type WatchState,
} from '../../../packages/hooks/src/polling/connectionOf.ts'

const well: WatchState = {
  isEnabled: true,
  isStopped: false,
  isFinal: false,
  isExpired: false,
  hasFailed: false,
  isOffline: false,
  isReconnecting: false,
}

describe('connectionOf', () => {
  it.each<[Partial<WatchState>, Connection]>([
    [{}, 'live'],
    [{ isReconnecting: true }, 'reconnecting'],
    [{ isOffline: true, isReconnecting: true }, 'offline'],
    [{ isExpired: true, isOffline: true }, 'expired'],
    [{ isEnabled: false, isExpired: true }, 'paused'],
    [{ hasFailed: true, isReconnecting: true }, 'stopped'],
    [{ isStopped: true, isOffline: true }, 'stopped'],
    [{ isFinal: true, isStopped: true, hasFailed: true, isOffline: true, isEnabled: false }, 'settled'],
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
      isOffline: flag,
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
