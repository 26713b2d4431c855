/**
 * `malformed`: it is no patch, or one that this server does not take. `refused`: the data is not what it was made for; the
 * same patch may fit other data.
 */
export type PatchFaultKind = 'malformed' | 'refused'

/** Says in words why corrections were not applied. Nothing of them was. */
export class PatchFault extends Error {
  override name = 'PatchFault'
  readonly kind: PatchFaultKind
  /** Which place of the data it is about. */
  readonly pointer: string | undefined

  constructor(kind: PatchFaultKind, message: string, pointer?: string) {
    super(message)
    this.kind = kind
    this.pointer = pointer
  }
}

export const malformed = (message: string, pointer?: string) => new PatchFault('malformed', message, pointer)
