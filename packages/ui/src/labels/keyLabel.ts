import { labelFromKey } from './labelFromKey.ts'
import type { Labels } from './Labels.ts'

/** What labels of keys are made with. */
export type FieldWords = Pick<Labels['data'], 'emptyKey' | 'fieldName'>

/** Makes a label of a key, in the reader's language where it is known; a key of nothing but blanks gets a word. */
export function keyLabel(key: string, words: FieldWords): string {
  return key.trim() === '' ? words.emptyKey : words.fieldName(key, labelFromKey(key))
}
