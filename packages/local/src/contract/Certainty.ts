/**
 * What speaks for a value, each thing independent of the others. `own_data` is a value that the file itself holds under its
 * field: a cell, a key, an electronic invoice.
 */
export type Ground =
  | 'label'
  | 'place'
  | 'form'
  | 'arithmetic'
  | 'check_digits'
  | 'repeated'
  | 'name_in_address'
  | 'own_numbers'
  | 'own_data'

/** What speaks against a value. */
export type Doubt =
  | 'one_ground'
  | 'rivals'
  | 'contradiction'
  | 'check_digits'
  | 'two_readings'
  | 'derived'
  | 'guessed_encoding'
  | 'poor_recognition'
  | 'unconfirmed_digits'

/** How sure a value is, and why. */
export interface FieldCertainty {
  certainty: 'sure' | 'uncertain'
  grounds: readonly Ground[]
  /** Empty where it is sure. */
  doubts: readonly Doubt[]
  /** The value that was judged, where it is a single one: what was corrected since is another. */
  value?: string | number | boolean
}

/** By JSON pointer into `data`. */
export type Certainties = Readonly<Record<string, FieldCertainty>>
