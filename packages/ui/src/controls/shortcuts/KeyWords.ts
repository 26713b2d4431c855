/** What keys are called in the reader's language, where they have no sign. */
export interface KeyWords {
  control: string
  shift: string
}
