import { isJsonObject } from '../contract/JsonValue.ts'

/** The object of before, if every field is the same one, or each of those that are named; else the next. */
export function keepEqual<TFields>(before: unknown, next: TFields, names?: readonly string[]): TFields {
  if (!isJsonObject(before) || !isJsonObject(next)) return next
  const isSame = (name: string) => before[name] === next[name]
  const isEqual = names
    ? names.every(isSame)
    : Object.keys(next).every(isSame) && Object.keys(before).every(isSame)
  return isEqual ? (before as TFields) : next
}
