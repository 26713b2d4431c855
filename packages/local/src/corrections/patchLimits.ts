/** Steps of one patch: an edit with its `test` in each of twenty thousand rows. */
export const mostOperations = 40_000

/** Characters of a pointer, and names in it. */
export const longestPointer = 4_096
export const mostPointerTokens = 100

/** How deep a value may nest: far deeper than what anybody corrects, and far from the end of the stack. */
export const deepestNest = 100

/** Characters that one patch may copy and move: each copy can double what is there. */
export const mostCopiedCharacters = 16 * 1024 * 1024

/** Characters of the corrected data. */
export const mostDataCharacters = 32 * 1024 * 1024
