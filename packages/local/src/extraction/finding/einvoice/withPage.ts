import type { JsonValue } from 'cloudsquid-react/contract'
import { doubtsOf, type Finding, type Findings } from '../values/Finding.ts'
import { foldText } from '../text/foldText.ts'

/**
 * Sets what was read on the page beside the e-invoice that it carries: the e-invoice wins, what only the page tells is
 * taken from there, and where the two say different things both are named.
 */
export function withPage(own: Findings, page: Findings): Findings {
  const isOwn = ({ field }: Finding) => own.found.some((finding) => finding.field === field)
  const added = page.found.filter((finding) => !isOwn(finding))
  const names = added.map(({ field }) => field).join(', ')
  const differing = differences(own, page)
  // What the page says beyond doubt is a contradiction that somebody should look at.
  const contradicted = new Set(
    differing.filter(({ there }) => doubtsOf(there).length === 0).map(({ own: { field } }) => field),
  )
  return {
    found: [
      ...own.found.map((finding) =>
        contradicted.has(finding.field) ? { ...finding, doubts: ['contradiction' as const] } : finding,
      ),
      ...added,
    ],
    remarks: [
      ...own.remarks,
      ...differing.map((difference) => sayDifference(difference, 'the page')),
      ...(added.length > 0 ? [`Not in the e-invoice, and therefore from the page: ${names}.`] : []),
      ...page.remarks.filter((remark) => !own.found.some(({ field }) => remark.startsWith(field))),
    ],
  }
}

interface Difference {
  own: Finding
  there: Finding
}

/** The fields of which an e-invoice and what stands beside it say different things. */
export function differences(own: Findings, other: Findings): Difference[] {
  return own.found.flatMap((finding) => {
    const there = other.found.find(({ field }) => field === finding.field)
    // Rows that were read from a page are cut in another way than those of the e-invoice.
    const isTold = there && finding.field !== 'lines'
    return isTold && !isSame(finding.value, there) ? [{ own: finding, there }] : []
  })
}

export const sayDifference = ({ own, there }: Difference, name: string) =>
  `${own.field}: the e-invoice says ${JSON.stringify(own.value)}, ${name} ${doubtsOf(there).length > 0 ? 'may say' : 'says'} ${JSON.stringify(there.value)} (${there.place}). The value of the e-invoice is given.`

/** Credit notes may have a sign on the page and none in the e-invoice; names are shortened on pages. */
function isSame(own: JsonValue, { field, value: there }: Finding): boolean {
  if (typeof own === 'number' && typeof there === 'number') return Math.abs(own) === Math.abs(there)
  if (typeof own !== 'string' || typeof there !== 'string') return false
  const [one, other] = [plain(own), plain(there)]
  return one === other || (field === 'issuer' && (one.includes(other) || other.includes(one)))
}

const plain = (text: string) => foldText(text).replaceAll(/[^\p{L}\p{N}]/gu, '')
