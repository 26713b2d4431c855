/** A way of showing the data. */
export type DataView = 'fields' | 'table' | 'json'
