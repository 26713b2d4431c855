import type { Ground } from '../../../contract/Certainty.ts'
import type { Line, Segment } from '../../reading/Reading.ts'
import { findIbans, type Iban } from '../values/bankAccounts.ts'
import { placeOfLine, type DocumentText } from '../document/DocumentText.ts'
import type { Finding, Findings } from '../values/Finding.ts'
import { valuesNear } from '../document/valuesNear.ts'

const bicShape = /^[A-Z]{4} ?[A-Z]{2} ?[A-Z0-9]{2}(?: ?[A-Z0-9]{3})?(?![A-Z0-9])/

/** IBAN and BIC. The check digits of an IBAN must fit; one that carries the label but does not fit is said to be doubtful. */
export function chooseBankAccount(document: DocumentText): Findings {
  const ibans = ibansIn(document)
  // The first that fits and is labelled; else the first that fits; else one that is labelled alone.
  const rank = ({ grounds, doubts = [] }: Finding) => grounds.length - 2 * doubts.length
  const [iban] = ibans.toSorted((a, b) => rank(b) - rank(a))
  const bic = chooseBic(document)
  const several = `${ibans.length} IBANs stand in the document; iban is the first of them.`
  return { found: [iban ?? [], bic ?? []].flat(), remarks: ibans.length > 1 ? [several] : [] }
}

function ibansIn({ lines, labelsByLine }: DocumentText): Finding[] {
  const found = new Map<string, Finding>()
  for (const [index, line] of lines.entries()) {
    const labels = [index, index - 1].flatMap((at) => labelsByLine.get(at) ?? [])
    const isLabelled = labels.some(({ role }) => role === 'iban')
    for (const segment of line.segments)
      for (const { value, raw, isValid } of ibansOf(segment, lines[index + 1])) {
        if ((!isValid && !isLabelled) || found.has(value)) continue
        const fit = isValid ? 'its check digits fit' : 'its check digits do NOT fit, so a digit may be wrong'
        const grounds: Ground[] = isValid ? ['form', 'check_digits'] : ['form']
        found.set(value, {
          field: 'iban',
          value,
          words: raw,
          place: placeOfLine(line),
          rule: `an account number in the form of an IBAN; ${fit}`,
          grounds: isLabelled ? [...grounds, 'label'] : grounds,
          doubts: isValid ? [] : ['check_digits'],
        })
      }
  }
  return [...found.values()]
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
