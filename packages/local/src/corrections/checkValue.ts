import { malformed } from './PatchFault.ts'
import { deepestNest } from './patchLimits.ts'

/**
 * Looks through a value that came as JSON, without recursion: it may nest as deep as it likes.
 *
 * @throws PatchFault if it nests too deep, or holds one of the names that are no data.
 */
export function checkValue(value: unknown, name: string, forbidden?: ReadonlySet<string>): void {
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue
    const depth = next.depth + 1
    if (depth > deepestNest) throw malformed(`${name} nests deeper than ${deepestNest} lists and objects.`)
    for (const [key, child] of Object.entries(next.value)) {
      if (forbidden?.has(key) === true)
        throw malformed(
          `${name} must not hold the names ${[...forbidden].join(', ')}: they are no data here.`,
        )
      waiting.push({ value: child, depth })
    }
  }
}
