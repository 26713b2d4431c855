import { labelFromKey } from './labelFromKey.ts'

/** Makes a label of a key; a key of nothing but blanks gets a word, because a label must be seen. */
export function keyLabel(key: string, emptyKeyWord: string): string {
  return key.trim() === '' ? emptyKeyWord : labelFromKey(key)
}
