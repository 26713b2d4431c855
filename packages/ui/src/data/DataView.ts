/** A way of showing the data. `changes` is there where it can be corrected. */
export type DataView = 'fields' | 'table' | 'json' | 'changes'
