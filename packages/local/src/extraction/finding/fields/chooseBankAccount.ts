import type { Ground } from '../../../contract/Certainty.ts'
import type { Line, Segment } from '../../reading/Reading.ts'
import { findIbans, type Iban } from '../values/bankAccounts.ts'
import { placeOfLine, type DocumentText } from '../document/DocumentText.ts'
import type { Finding, Findings } from '../values/Finding.ts'
import { valuesNear } from '../document/valuesNear.ts'

const bicShape = /^[A-Z]{4} ?[A-Z]{2} ?[A-Z0-9]{2}(?: ?[A-Z0-9]{3})?(?![A-Z0-9])/

/** IBAN and BIC. The check digits of an IBAN must fit; one that carries the label but does not fit is said to be doubtful. */
export function chooseBankAccount(document: DocumentText): Findings {
  const iban = chooseIban(document)
  const bic = chooseBic(document)
  return { found: [...iban.found, ...(bic ? [bic] : [])], remarks: iban.remarks }
}

function chooseIban(document: DocumentText): Findings {
  const found = new Map<string, Finding & { isLabelled: boolean; isValid: boolean }>()
  for (const [index, line] of document.lines.entries()) {
    const isLabelled = [index, index - 1].some(
      (at) => document.labelsByLine.get(at)?.some(({ role }) => role === 'iban') ?? false,
    )
    for (const segment of line.segments)
      for (const { value, raw, isValid } of ibansOf(segment, document.lines[index + 1])) {
        if ((!isValid && !isLabelled) || found.has(value)) continue
        const fit = isValid ? 'its check digits fit' : 'its check digits do NOT fit, so a digit may be wrong'
        const rule = `an account number in the form of an IBAN; ${fit}`
        const grounds: Ground[] = isValid ? ['form', 'check_digits'] : ['form']
        if (isLabelled) grounds.push('label')
        found.set(value, {
          field: 'iban',
          value,
          words: raw,
          place: placeOfLine(line),
          rule,
          grounds,
          doubts: isValid ? [] : ['check_digits'],
          isLabelled,
          isValid,
        })
      }
  }
  const all = [...found.values()]
  const first =
    all.find(({ isValid, isLabelled }) => isValid && isLabelled) ??
    all.find(({ isValid }) => isValid) ??
    all[0]
  if (!first) return { found: [], remarks: [] }
  const remarks =
    all.length > 1 ? [`${all.length} IBANs stand in the document; iban is the first of them.`] : []
  const { isLabelled: _, isValid: __, ...finding } = first
  return { found: [finding], remarks }
}

/** An account number may go on below itself; of two lines only check digits that fit count. */
function ibansOf(segment: Segment, next: Line | undefined): Iban[] {
  const whole = findIbans(segment.text)
  const below = next?.segments.find(({ left, right }) => left < segment.right && right > segment.left)
  if (whole.length > 0 || !below || !/[A-Z]{2}\d{2}[ A-Z0-9]+$/.test(segment.text.slice(-60))) return whole
  return findIbans(`${segment.text} ${below.text}`).filter(({ isValid }) => isValid)
}

function chooseBic(document: DocumentText): Finding | undefined {
  for (const hit of document.labels) {
    if (hit.role !== 'bic') continue
    for (const near of valuesNear(hit, document)) {
      const value = bicShape.exec(near.text)?.[0].replaceAll(' ', '')
      if (!value) continue
      const rule = `a bank code of eight or eleven letters beside "${hit.words}"`
      return {
        field: 'bic',
        value,
        words: `${hit.words} … ${value}`,
        place: placeOfLine(near.line),
        rule,
        grounds: ['label', 'form'],
      }
    }
  }
  return undefined
}
