import type { JsonPatchOperation, JsonValue } from 'cloudsquid-react/contract'

/**
 * Turns a patch round: applied to what the patch made, it gives back what was there. Works for patches whose changes
 * each follow a `test` of what they change, as corrections are; `undefined` for one that does not say what was there.
 */
export function invertPatch(patch: readonly JsonPatchOperation[]): JsonPatchOperation[] | undefined {
  const groups: JsonPatchOperation[][] = []
  let tested: { path: string; value: JsonValue } | undefined
  for (const operation of patch) {
    if (operation.op === 'test') {
      tested = operation
      continue
    }
    const group = invertOne(operation, tested)
    if (!group) return undefined
    groups.push(group)
    tested = undefined
  }
  return groups.toReversed().flat()
}

function invertOne(
  operation: JsonPatchOperation,
  tested: { path: string; value: JsonValue } | undefined,
): JsonPatchOperation[] | undefined {
  const { path } = operation
  // What `-` stands for is known only to who applies it.
  if (path.endsWith('/-')) return undefined
  switch (operation.op) {
    case 'test':
      return []
    case 'add':
      return [
        { op: 'test', path, value: operation.value },
        { op: 'remove', path },
      ]
    case 'copy':
      return [{ op: 'remove', path }]
    case 'move':
      return [
        ...(tested ? [{ op: 'test', path, value: tested.value } as const] : []),
        { op: 'move', from: path, path: operation.from },
      ]
    case 'remove':
      return tested?.path === path ? [{ op: 'add', path, value: tested.value }] : undefined
    case 'replace':
      return tested?.path === path
        ? [
            { op: 'test', path, value: operation.value },
            { op: 'replace', path, value: tested.value },
          ]
        : undefined
  }
}
