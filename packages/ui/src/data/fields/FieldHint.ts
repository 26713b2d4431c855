/** What a host knows of a field before it comes. No hint is needed: unknown fields are shown all the same. */
export interface FieldHint {
  key: string
  /** @default a label made of the key */
  label?: string | undefined
  /** What an editor makes of it where no value says so itself. @default text */
  kind?: 'text' | 'number' | 'date' | 'boolean' | undefined
  /** The texts that it can be. A value that is none of them is shown all the same. */
  options?: readonly string[] | undefined
}

export const noHints: readonly FieldHint[] = []
