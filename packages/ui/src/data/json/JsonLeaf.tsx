import styles from './JsonView.module.css'
import { TextValue } from '../values/TextValue.tsx'
import type { Scalar } from '../values/valueKind.ts'

interface JsonLeafProps {
  value: Scalar
  /** Whether a text was a number in the answer. */
  isNumber?: boolean | undefined
  pointer: string
}

/** Shows a plain value as JSON spells it; a long text opens by a button. */
export function JsonLeaf({ value, isNumber = false, pointer }: JsonLeafProps) {
  if (value === null) return <span className={styles.null}>null</span>
  if (isNumber || typeof value === 'number') return <span className={styles.number}>{String(value)}</span>
  if (typeof value === 'boolean') return <span className={styles.boolean}>{String(value)}</span>
  return (
    <span className={styles.text}>
      <TextValue text={JSON.stringify(value)} pointer={pointer} />
    </span>
  )
}
