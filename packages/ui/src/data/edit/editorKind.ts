import type { JsonValue } from 'cloudsquid-react'
import type { FieldHint } from '../fields/FieldHint.ts'
import { keepsDigits } from '../../values/keepsDigits.ts'
import type { EditorKind } from './parseTyped.ts'

/** Chooses the editor of a value: as its schema says where the value fits it, else as the value is. */
export function editorKind(value: JsonValue | undefined, hint?: FieldHint): EditorKind {
  if (hint?.options && (value === undefined || value === null || typeof value === 'string')) return 'choice'
  if (value === undefined || value === null) return hint?.kind ?? 'text'
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value !== 'string') return 'json'
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'date'
  // An id with leading zeros, or of digits alone, is a text; so are more digits than a number holds.
  return /^-?(?:0|[1-9]\d*)\.\d+$/.test(value) && keepsDigits(value) ? 'amount' : 'text'
}

/** What stands in an editor at first. */
export function textToEdit(
  value: JsonValue | undefined,
  kind: EditorKind,
  locale: string | undefined,
): string {
  if (value === undefined || value === null) return ''
  if (kind === 'json') return JSON.stringify(value, null, 2)
  if (kind === 'number' && typeof value === 'number' && Math.abs(value) < 1e15 && Math.abs(value) > 1e-6)
    return new Intl.NumberFormat(locale, {
      useGrouping: false,
      maximumFractionDigits: 20,
      // Arabic and Persian have marks of their own before decimals, which nothing here reads.
      numberingSystem: 'latn',
    }).format(value)
  return typeof value === 'string' ? value : JSON.stringify(value)
}
