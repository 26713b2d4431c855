/** What keys are called in the reader's language, where they have no sign. */
export interface KeyWords {
  control: string
  shift: string
  /** Further names by how shortcuts are written: `Delete`, `ArrowUp`, ` `. Those that are absent stay as they are written. */
  names?: Readonly<Partial<Record<string, string>>> | undefined
}
