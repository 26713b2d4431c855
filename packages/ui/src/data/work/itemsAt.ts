interface AtPointer {
  pointer: string
}

const nothing: readonly never[] = []
const indexes = new WeakMap<readonly AtPointer[], Map<string, AtPointer[]>>()

/** Gives what of a list stands at a value. Each row of a table asks: the list is indexed once, as long as it is the same. */
export function itemsAt<TItem extends AtPointer>(items: readonly TItem[], pointer: string): readonly TItem[] {
  let index = indexes.get(items)
  if (!index) {
    index = new Map()
    for (const item of items) index.set(item.pointer, [...(index.get(item.pointer) ?? []), item])
    indexes.set(items, index)
  }
  return (index.get(pointer) as TItem[] | undefined) ?? nothing
}
