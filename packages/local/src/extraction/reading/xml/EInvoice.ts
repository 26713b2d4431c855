import type { XmlElement } from './parseXml.ts'

/** The two languages in which EN 16931 has its invoices written. */
export type Syntax = 'UBL' | 'CII'

export interface EInvoice {
  syntax: Syntax
  root: XmlElement
  /** As a person calls it: "UBL Invoice". */
  title: string
}

const ublRoots: ReadonlySet<string> = new Set([
  'Invoice',
  'CreditNote',
  'SelfBilledInvoice',
  'SelfBilledCreditNote',
])
const ciiRoots: Record<string, string> = {
  CrossIndustryInvoice: 'CII CrossIndustryInvoice',
  CrossIndustryDocument: 'CII CrossIndustryDocument (ZUGFeRD 1)',
}

/** An envelope (as Peppol sends them) is a level or two around the invoice. */
const mostLevels = 4

/** The e-invoice that an XML file is, or carries in an envelope. */
export function eInvoiceIn(element: XmlElement, level = 0): EInvoice | undefined {
  const { name, uri } = element
  // Some programs leave the namespaces out altogether.
  const isBare = uri === '' && element.children.some((child) => child.name === 'AccountingSupplierParty')
  if (ublRoots.has(name) && (isBare || /:ubl:schema:xsd:\w+-2$/.test(uri)))
    return { syntax: 'UBL', root: element, title: `UBL ${name}` }
  const title = Object.hasOwn(ciiRoots, name) ? ciiRoots[name] : undefined
  // ZUGFeRD before its first version was settled.
  if (name === 'Invoice' && /:uncefact:data:standard:CBFBUY:/.test(uri))
    return { syntax: 'CII', root: element, title: 'CII Invoice (ZUGFeRD 1, draft)' }
  if (title !== undefined) return { syntax: 'CII', root: element, title }
  if (level >= mostLevels) return undefined
  for (const child of element.children.slice(0, 50)) {
    const inner = eInvoiceIn(child, level + 1)
    if (inner) return inner
  }
  return undefined
}
