import type { RunRef, TableRef } from '../contract/RunRef.ts'
import { RunInputError } from './errors.ts'

/**
 * Refuses an address that would end up as another one: an empty part closes up in a path, a part of dots climbs out
 * of it, encoded or not (WHATWG URL, path state), and half a surrogate pair cannot be encoded at all.
 *
 * @throws RunInputError naming the part.
 */
export function checkRef(ref: RunRef | undefined): void {
  // JavaScript: nothing at all.
  const { projectName, tableId, runId }: Partial<RunRef> = ref ?? {}
  checkParts({ projectName, tableId, runId })
}

/** {@link checkRef} for the address of a table, whatever else the object carries. */
export function checkTable(table: TableRef | undefined): void {
  const { projectName, tableId }: Partial<TableRef> = table ?? {}
  checkParts({ projectName, tableId })
}

function checkParts(parts: Record<string, unknown>): void {
  for (const [name, part] of Object.entries(parts))
    if (typeof part !== 'string' || /^\s*\.{0,2}\s*$|\p{Surrogate}/u.test(part))
      throw new RunInputError(
        `The ${name} of the address is empty, dots or broken text, so nothing was sent. Pass the one of Cloudsquid.`,
      )
}
