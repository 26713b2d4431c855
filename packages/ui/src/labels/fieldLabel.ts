import { type FieldWords, keyLabel } from './keyLabel.ts'

/** Names a field by its JSON pointer, as the data names it: `/lines/2/unit_price` is "Lines › 3 › Unit price". */
export function fieldLabel(pointer: string, words: FieldWords): string {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) => (/^\d+$/.test(key) ? String(Number(key) + 1) : keyLabel(key, words)))
    .join(' › ')
}
