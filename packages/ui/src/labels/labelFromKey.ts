const acronyms = new Set(
  'api b2b bban bic csv ean eu eur gbp gtin html http https iban id ids ip isbn iso json kvk pdf po sepa sku ssn swift uk url us usd uuid vat xml zip'.split(
    ' ',
  ),
)

/**
 * Makes a label of a key: `invoice_number`, `invoiceNumber`, `invoice-number` and `INVOICE_NUMBER` all give
 * "Invoice number"; `vatID` gives "VAT ID". A key with no letter or digit in it stays as it is.
 */
export function labelFromKey(key: string): string {
  const words = key
    .replaceAll(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[\s_-]+/u)
    .filter((word) => word !== '')
  const isShouted = key === key.toUpperCase() && words.length > 1
  const spelt = words.map((word) => {
    if (acronyms.has(word.toLowerCase())) return word.toUpperCase()
    // Letters that stand large on purpose, such as `GLN` in `issuerGLN`.
    const isLarge = word.length > 1 && word === word.toUpperCase() && !isShouted
    return isLarge ? word : word.toLowerCase()
  })
  const label = spelt.join(' ')
  return label === '' ? key : label.charAt(0).toUpperCase() + label.slice(1)
}
