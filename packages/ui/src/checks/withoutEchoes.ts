import type { Finding } from './Check.ts'

/**
 * Leaves out that an extraction says of a value that others contradict it, where a check says which: one wrong sum would
 * else be four objections.
 */
export function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const explained = new Set(
    findings
      .filter(({ code, severity }) => code !== 'uncertain' && severity === 'error')
      .flatMap(({ pointer, related = [] }) => [pointer, ...related]),
  )
  return findings.filter(
    ({ code, pointer, values }) =>
      code !== 'uncertain' || values['doubts'] !== 'contradiction' || !explained.has(pointer),
  )
}
