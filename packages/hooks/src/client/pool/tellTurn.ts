import { guard } from '../guard.ts'
import type { Caller } from './PoolRequest.ts'
import type { RequestTurn } from '../RunClient.ts'

/** Tells a caller where its request stands, once. */
export function tellTurn<TAnswer>(caller: Caller<TAnswer>, turn: RequestTurn): void {
  if (caller.turn === turn) return
  caller.turn = turn
  guard(() => caller.onTurn?.(turn))
}
