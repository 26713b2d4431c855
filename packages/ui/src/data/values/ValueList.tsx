import { useLabels } from '../../labels/useLabels.tsx'
import { ScalarValue } from './ScalarValue.tsx'
import { type DataMatch, isShown } from '../search/searchData.ts'
import { ShowMore } from './ShowMore.tsx'
import { toPointer } from '../../values/jsonPointer.ts'
import { useKeptState } from './useKeptState.tsx'
import type { Scalar } from './valueKind.ts'
import styles from './ValueList.module.css'

const itemsAtFirst = 20
const itemsPerPress = 200

interface ValueListProps {
  label: string
  values: readonly Scalar[]
  /** What a search found in it. */
  match?: DataMatch | undefined
  /** The JSON pointer of the list. */
  pointer: string
}

/** Shows a list of plain values, each one apart from the next. */
export function ValueList({ label, values, match, pointer }: ValueListProps) {
  const { data } = useLabels()
  const [shown = itemsAtFirst, setShown] = useKeptState<number>(`items:${pointer}`)
  const items = values.map((value, index) => ({ value, index })).filter(({ index }) => isShown(match, index))
  return (
    <>
      <ul className={styles.list} aria-label={`${label}: ${data.itemCount(values.length)}`}>
        {items.slice(0, shown).map(({ value, index }) => (
          <li key={index} className={styles.item}>
            <ScalarValue value={value} pointer={pointer + toPointer([index])} />
          </li>
        ))}
      </ul>
      <ShowMore shown={shown} total={items.length} step={itemsPerPress} onShowMore={setShown} />
    </>
  )
}
