import type { JsonObject } from 'cloudsquid-react'

/**
 * Gives which of the fields that a server looks for should be in the data: all of them, but of a document that is full of
 * other things and has none of them. That one is of another kind, and lacks nothing.
 */
export function expectedOf(names: readonly string[], data: JsonObject | undefined): readonly string[] {
  const isOfOtherKind =
    data !== undefined && Object.keys(data).length > 0 && !names.some((name) => Object.hasOwn(data, name))
  return isOfOtherKind ? [] : names
}
