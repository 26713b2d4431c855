import type { XmlElement, EInvoice } from '../Reading.ts'

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

/** Other names of the same element: ZUGFeRD 1 was made before the names of today's CII were settled. */
const olderNames: Record<string, string> = {
  ExchangedDocument: 'HeaderExchangedDocument',
  SupplyChainTradeTransaction: 'SpecifiedSupplyChainTradeTransaction',
  ApplicableHeaderTradeAgreement: 'ApplicableSupplyChainTradeAgreement',
  ApplicableHeaderTradeDelivery: 'ApplicableSupplyChainTradeDelivery',
  ApplicableHeaderTradeSettlement: 'ApplicableSupplyChainTradeSettlement',
  SpecifiedTradeSettlementHeaderMonetarySummation: 'SpecifiedTradeSettlementMonetarySummation',
  SpecifiedLineTradeAgreement: 'SpecifiedSupplyChainTradeAgreement',
  SpecifiedLineTradeDelivery: 'SpecifiedSupplyChainTradeDelivery',
  SpecifiedLineTradeSettlement: 'SpecifiedSupplyChainTradeSettlement',
  SpecifiedTradeSettlementLineMonetarySummation: 'SpecifiedTradeSettlementMonetarySummation',
}

/** The elements at the end of a path such as `LegalMonetaryTotal/PayableAmount`, in the order in which they stand. */
export function selectElements(from: XmlElement, path: string): XmlElement[] {
  let found = [from]
  for (const step of path.split('/'))
    found = found.flatMap(({ children }) =>
      children.filter(({ name }) => name === step || name === olderNames[step]),
    )
  return found
}

/** An element's words, with single blanks; those of the elements in it where it has none of its own (a date in CII). */
export function wordsIn(element: XmlElement): string {
  const own = element.text.trim().replaceAll(/\s+/g, ' ')
  const inner = element.children[0]
  return own === '' && inner ? wordsIn(inner) : own
}

/** The words at the end of a path, without those elements that hold none. */
export const selectWords = (from: XmlElement, path: string): string[] =>
  selectElements(from, path)
    .map(wordsIn)
    .filter((words) => words !== '')
