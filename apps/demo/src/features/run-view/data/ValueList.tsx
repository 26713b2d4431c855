import { useState } from 'react'
import { useLabels } from '../../../labels/useLabels.tsx'
import { ScalarValue } from './ScalarValue.tsx'
import { ShowMore } from './ShowMore.tsx'
import type { Scalar } from './valueKind.ts'
import styles from './ValueList.module.css'

const itemsAtFirst = 20
const itemsPerPress = 200

interface ValueListProps {
  label: string
  values: readonly Scalar[]
}

/** Shows a list of plain values, each one apart from the next. */
export function ValueList({ label, values }: ValueListProps) {
  const { data } = useLabels()
  const [shown, setShown] = useState(itemsAtFirst)
  return (
    <>
      <ul className={styles.list} aria-label={`${label}: ${data.itemCount(values.length)}`}>
        {values.slice(0, shown).map((value, index) => (
          <li key={index} className={styles.item}>
            <ScalarValue value={value} />
          </li>
        ))}
      </ul>
      <ShowMore shown={shown} total={values.length} step={itemsPerPress} onShowMore={setShown} />
    </>
  )
}
