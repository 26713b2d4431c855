import { isJsonObject } from '../../contract/JsonValue.ts'

/** The object of before, if every field is the same one, or each of those that are named; else the next. */
export function keepEqual<TFields>(before: unknown, next: TFields, names?: readonly string[]): TFields {
  if (!isJsonObject(before) || !isJsonObject(next)) return next
  const all = names ?? Object.keys(next).concat(Object.keys(before))
  return all.every((name) => Object.is(before[name], next[name])) ? (before as TFields) : next
}
