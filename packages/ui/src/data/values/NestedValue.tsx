import type { JsonValue } from 'cloudsquid-react'
import { useLabels } from '../../labels/useLabels.tsx'
import type { DataMatch } from '../search/searchData.ts'
import { JsonViewOnDemand } from '../json/JsonViewOnDemand.ts'
import { ScalarValue } from './ScalarValue.tsx'
import styles from './ScalarValue.module.css'
import { isScalar, valueKind } from './valueKind.ts'
import { ValueList } from './ValueList.tsx'

interface NestedValueProps {
  label: string
  value: JsonValue | undefined
  /** What a search found in it. */
  match?: DataMatch | undefined
  /** The JSON pointer of the value. */
  pointer: string
}

/** Shows any value where there is little room: plain ones and lists of them whole, all else to be opened. */
export function NestedValue({ label, value, match, pointer }: NestedValueProps) {
  const { values } = useLabels().data
  if (value === undefined || isScalar(value)) return <ScalarValue value={value} pointer={pointer} />
  const kind = valueKind(value)
  if (kind === 'emptyList' || kind === 'emptyObject')
    return <span className={styles.nothing}>{values[kind]}</span>
  if (Array.isArray(value) && value.every(isScalar))
    return <ValueList label={label} values={value} match={match} pointer={pointer} />
  return <JsonViewOnDemand label={label} value={value} match={match} pointer={pointer} openDepth={0} />
}
