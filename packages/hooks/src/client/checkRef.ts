import type { RunRef, TableRef } from '../contract/RunRef.ts'
import { RunInputError } from './errors.ts'

/**
 * Refuses an address that would end up as another one: an empty part closes up in a path, and a part of dots
 * climbs out of it, encoded or not (WHATWG URL, path state).
 *
 * @throws RunInputError naming the part.
 */
export function checkRef(ref: TableRef | RunRef): void {
  for (const [name, part] of Object.entries(ref) as [string, unknown][])
    if (typeof part !== 'string' || /^\.{0,2}$/.test(part.trim()))
      throw new RunInputError(
        `The ${name} of the address is empty or made of dots, so nothing was sent. Pass the ${name} that Cloudsquid gave, or undefined to wait.`,
      )
}
