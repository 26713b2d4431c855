import type { XmlElement } from '../../reading/xml/parseXml.ts'

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
