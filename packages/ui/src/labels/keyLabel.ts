import { labelFromKey } from './labelFromKey.ts'
import type { Labels } from './Labels.ts'

/** What labels of keys are made with; a word for a key of nothing but blanks is enough. */
export type KeyWords = string | Pick<Labels['data'], 'emptyKey' | 'fieldName'>

/** Makes a label of a key, in the reader's language where it is known; a key of nothing but blanks gets a word. */
export function keyLabel(key: string, words: KeyWords): string {
  const isWord = typeof words === 'string'
  if (key.trim() === '') return isWord ? words : words.emptyKey
  return isWord ? labelFromKey(key) : words.fieldName(key, labelFromKey(key))
}
