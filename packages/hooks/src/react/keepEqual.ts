import { isJsonObject } from '../contract/JsonValue.ts'

/** The object of before, if every field is the same one, or each of those that are named; else the next. */
export function keepEqual<TFields>(
  before: unknown,
  next: TFields,
  names: readonly string[] = Object.keys({ ...(before as object), ...(next as object) }),
): TFields {
  const isEqual =
    isJsonObject(before) && isJsonObject(next) && names.every((name) => before[name] === next[name])
  return isEqual ? (before as TFields) : next
}
