import type { Finding } from './Check.ts'

/** What the built-in checks say more exactly than the doubt of an extraction, at the value that they speak of. */
const exact: Readonly<Record<string, string>> = {
  ibanCountry: 'check_digits',
  ibanLength: 'check_digits',
  ibanForm: 'check_digits',
  ibanDigits: 'check_digits',
  vatForm: 'check_digits',
  vatDigits: 'check_digits',
  twoMeanings: 'two_readings',
  lowConfidence: 'poor_recognition',
}

/** Warnings that name other values which do not go with this one. An error that names some always does so. */
const contradicting = new Set(['linesNotNet', 'linesNotTotal', 'linesNeither', 'taxOfLines'])

/**
 * Leaves out of what an extraction doubts whatever a check says more exactly of the same value: one wrong sum would else
 * be four objections. A doubt that no check explains stays.
 */
export function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const explained = new Set(findings.flatMap(explains))
  return findings.flatMap((finding) => {
    if (finding.code !== 'uncertain') return [finding]
    const doubts = String(finding.values['doubts'] ?? '').split(' ')
    const left = doubts.filter((doubt) => !explained.has(`${doubt} ${finding.pointer}`))
    if (left.length === doubts.length) return [finding]
    return left.length > 0 ? [{ ...finding, values: { ...finding.values, doubts: left.join(' ') } }] : []
  })
}

/** Which doubts it explains, and of which values. */
function explains({ code, severity, pointer, related = [] }: Finding): string[] {
  const isContradiction = related.length > 0 && (severity === 'error' || contradicting.has(code))
  const doubt = Object.hasOwn(exact, code) ? exact[code] : undefined
  return [
    ...(doubt === undefined ? [] : [`${doubt} ${pointer}`]),
    ...(isContradiction ? [pointer, ...related].map((value) => `contradiction ${value}`) : []),
  ]
}
