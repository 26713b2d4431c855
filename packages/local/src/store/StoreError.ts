/** Says in words why the data folder cannot be used. */
export class StoreError extends Error {
  override name = 'StoreError'
}
