import { guard } from '../guard.ts'
import type { Caller } from './PoolRequest.ts'
import type { RequestTurn } from '../RunClient.ts'

/** Tells a caller where its request stands, once. */
export function tellTurn<TAnswer>(caller: Caller<TAnswer>, turn: RequestTurn, isLong?: boolean): void {
  if (caller.turn === turn && caller.isLong === isLong) return
  caller.turn = turn
  caller.isLong = isLong
  guard(() => caller.onTurn?.(turn, isLong))
}
