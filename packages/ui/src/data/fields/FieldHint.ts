/** What a host knows of a field before it comes. No hint is needed: unknown fields are shown all the same. */
export interface FieldHint {
  key: string
  /** @default a label made of the key */
  label?: string | undefined
}

export const noHints: readonly FieldHint[] = []
