import type { JsonValue } from 'cloudsquid-react'
import { useLabels } from '../../labels/useLabels.tsx'
import { useEvidenceChoice } from './EvidenceContext.tsx'
import styles from './WrittenAs.module.css'

/** More than this is no way of writing a value, but a passage. */
const longest = 40

/** Says beside a value how the document writes it, such as "157,50 EUR"; nothing where it writes the same. */
export function WrittenAs({ pointer, value }: { pointer: string; value: JsonValue | undefined }) {
  const { work } = useLabels()
  const choice = useEvidenceChoice()
  if (value === undefined || value === null || typeof value === 'object') return null
  const written = choice?.writtenAs?.(pointer)?.trim()
  if (written === undefined || written === '' || written.length > longest) return null
  if (withoutGaps(written) === withoutGaps(String(value))) return null
  return (
    <span className={styles.written} dir="auto">
      {work.writtenAs(written)}
    </span>
  )
}

/** An account in groups of four is written the same. */
const withoutGaps = (text: string) => text.replaceAll(/\s+/g, '')
