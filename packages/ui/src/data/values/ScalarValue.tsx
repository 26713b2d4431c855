import { useLabels } from '../../labels/useLabels.tsx'
import { Marked } from '../search/Marked.tsx'
import styles from './ScalarValue.module.css'
import { TextValue } from './TextValue.tsx'
import type { Scalar } from './valueKind.ts'

/**
 * Shows a plain value exactly as it came: no number and no date is written anew. What is no value says which kind of
 * nothing it is, in words that cannot be taken for data.
 */
export function ScalarValue({ value, pointer }: { value: Scalar | undefined; pointer: string }) {
  const { values } = useLabels().data
  if (value === undefined) return <span className={styles.nothing}>{values.missing}</span>
  if (value === null || value === '')
    return (
      <span className={styles.nothing}>
        <Marked text={value === null ? values.null : values.emptyText} />
      </span>
    )
  if (typeof value === 'string') return <TextValue text={value} pointer={pointer} />
  return (
    // Between words that run from right to left, a minus sign would change sides.
    <span className={typeof value === 'number' ? styles.number : styles.boolean} dir="ltr">
      <Marked text={String(value)} />
    </span>
  )
}
