import { describe, expect, it } from 'vitest'
import { keyLabel } from '../../../packages/ui/src/labels/keyLabel.ts'
import { labelFromKey } from '../../../packages/ui/src/labels/labelFromKey.ts'
import { fileKind } from '../../../packages/ui/src/run/input/fileKind.ts'

describe('labelFromKey', () => {
  it.each([
    ['invoice_number', 'Invoice number'],
    ['invoiceNumber', 'Invoice number'],
    ['invoice-number', 'Invoice number'],
    ['Invoice Number', 'Invoice number'],
    ['INVOICE_NUMBER', 'Invoice number'],
    ['vatID', 'VAT ID'],
    ['VATNumber', 'VAT number'],
    ['iban', 'IBAN'],
    ['issuerGLN', 'Issuer GLN'],
    ['TOTAL', 'TOTAL'],
    ['line2Amount', 'Line2 amount'],
    ['größe_in_cm', 'Größe in cm'],
    ['請求書番号', '請求書番号'],
    ['__proto__', 'Proto'],
    ['_', '_'],
    ['--', '--'],
  ])('makes %s into %s', (key, label) => {
    expect(labelFromKey(key)).toBe(label)
  })
})

describe('keyLabel', () => {
  it('gives a key of nothing a word that can be seen', () => {
    const words = { emptyKey: '(empty key)', fieldName: (_: string, usual = '') => usual }
    expect(keyLabel('', words)).toBe('(empty key)')
    expect(keyLabel(' \t', words)).toBe('(empty key)')
  })
})

describe('fileKind', () => {
  it.each([
    ['application/pdf', undefined, 'pdf'],
    ['image/jpg', 'a.pdf', 'image'],
    ['text/csv', 'a.txt', 'csv'],
    ['message/rfc822', undefined, 'mail'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', undefined, 'sheet'],
    ['audio/mp3', undefined, 'audio'],
    ['video/mp4', undefined, 'video'],
    ['application/octet-stream', 'Order.EML', 'mail'],
    [undefined, 'stock.xls', 'sheet'],
    [undefined, undefined, 'unknown'],
    ['application/x-other', 'file', 'unknown'],
  ])('knows %s with the name %s as %s', (mimetype, name, kind) => {
    expect(fileKind(mimetype, name)).toBe(kind)
  })
})
