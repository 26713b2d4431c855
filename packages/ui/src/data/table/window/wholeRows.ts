/** Up to here all rows of a table are mounted, and every browser's own search finds them. */
export const wholeRows = 100
