/** An answer of so many megabytes, all lines alike; of which one value may be another. */
export function bodyOf(megabytes: number, changed: boolean): string {
  const line = {
    position: 1,
    text: 'Eight hundred and twelve hinges',
    net: 12.5,
    tax: 2.38,
    unit: 'piece',
    tags: ['a', 'b'],
  }
  const count = Math.round((megabytes * 1e6) / JSON.stringify(line).length)
  const lines = Array.from({ length: count }, (_, index) => ({ ...line, position: index }))
  if (changed) lines[count - 1]!.net = 13
  return JSON.stringify({ status: 'running', data: { lines } })
}
