import type { JsonValue } from 'cloudsquid-react'
import { useLabels } from '../../../labels/useLabels.tsx'
import { JsonView } from './JsonView.tsx'
import { ScalarValue } from './ScalarValue.tsx'
import styles from './ScalarValue.module.css'
import { useExpansion } from './useExpansion.ts'
import { isScalar, valueKind } from './valueKind.ts'
import { ValueList } from './ValueList.tsx'

interface NestedValueProps {
  label: string
  value: JsonValue | undefined
  pointer: string
}

/** Shows any value where there is little room: plain ones and lists of them whole, all else to be opened. */
export function NestedValue({ label, value, pointer }: NestedValueProps) {
  const { values } = useLabels().data
  const [expansion, toggle] = useExpansion()
  if (value === undefined || isScalar(value)) return <ScalarValue value={value} />
  const kind = valueKind(value)
  if (kind === 'emptyList' || kind === 'emptyObject')
    return <span className={styles.nothing}>{values[kind]}</span>
  if (Array.isArray(value) && value.every(isScalar)) return <ValueList label={label} values={value} />
  return (
    <JsonView
      label={label}
      value={value}
      openDepth={0}
      expansion={expansion}
      onToggle={toggle}
      pointer={pointer}
    />
  )
}
