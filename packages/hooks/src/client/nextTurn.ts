let turn = 0

/**
 * Gives the next number of one count for requests and settled reviews: it tells which came first without a clock,
 * which may jump (F17).
 */
export function nextTurn(): number {
  turn += 1
  return turn
}
