import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { Icon } from '../../controls/icon/Icon.tsx'
import { documentLabels } from '../../labels/en/documentLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import styles from './FieldButtons.module.css'

interface FieldButtonsProps {
  label: string
  pointers: readonly string[]
  /** Values that stand nowhere; marked by an icon as well as by their colour. */
  missing: readonly string[]
  /** How many there are beside these. */
  left: number
  current: string | undefined
  labelOf: (pointer: string) => string
  onChoose: (pointer: string) => void
}

/** More would hide the document. */
const mostButtons = 24

/** Offers the values inside a list or an object, those that were not found first. */
export function FieldButtons(props: FieldButtonsProps) {
  const { label, pointers, missing, current, labelOf, onChoose } = props
  const { evidence: words } = useLabels(documentLabels)
  const all = [
    ...missing.map((pointer) => ({ pointer, isMissing: true })),
    ...pointers.map((pointer) => ({ pointer, isMissing: false })),
  ]
  const left = Math.max(0, all.length - mostButtons) + props.left
  return (
    <ul className={styles.list} aria-label={label}>
      {all.slice(0, mostButtons).map(({ pointer, isMissing }) => (
        <li key={pointer}>
          <button
            type="button"
            className={styles.button}
            data-missing={isMissing ? '' : undefined}
            aria-current={pointer === current ? 'true' : undefined}
            onClick={() => onChoose(pointer)}
          >
            {isMissing && <Icon drawing={TriangleAlertIcon} />}
            {labelOf(pointer)}
          </button>
        </li>
      ))}
      {left > 0 && <li className={styles.more}>{words.more(left)}</li>}
    </ul>
  )
}
