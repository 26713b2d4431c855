import PlusIcon from 'lucide-react/icons/plus'
import XIcon from 'lucide-react/icons/x'
import { Button } from '../../controls/actions/Button.tsx'
import { dockLabels } from '../../labels/en/dockLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { reasonKeys, type RejectReason } from '../deciding/RejectReason.ts'
import styles from './ReviewDock.module.css'

interface EditReasonsProps {
  reasons: readonly RejectReason[]
  onChange: (reasons: readonly RejectReason[]) => void
  onDone: () => void
}

/** Changes the ready-made reasons and their keys. A key that another reason has is given to it in exchange. */
export function EditReasons({ reasons, onChange, onDone }: EditReasonsProps) {
  const { reason: words } = useLabels(dockLabels).dock
  const free = reasonKeys.find((key) => !reasons.some((reason) => reason.key === key))
  const setKey = (reason: RejectReason, key: string) =>
    onChange(
      reasons.map((other) => {
        if (other === reason) return { ...other, key }
        return other.key === key ? { ...other, key: reason.key } : other
      }),
    )
  return (
    <div className={styles.editReasons}>
      {reasons.map((reason, index) => (
        // By its place: its text and key are what is edited.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={styles.editReason}>
          <select
            className={styles.select}
            aria-label={words.key(reason.text)}
            value={reason.key}
            onChange={(event) => setKey(reason, event.target.value)}
          >
            {reasonKeys.map((key) => (
              <option key={key}>{key}</option>
            ))}
          </select>
          <input
            className={styles.comment}
            dir="auto"
            aria-label={words.text(reason.key)}
            value={reason.text}
            onChange={(event) =>
              onChange(
                reasons.map((other) => (other === reason ? { ...other, text: event.target.value } : other)),
              )
            }
          />
          <Button
            size="small"
            variant="quiet"
            icon={XIcon}
            isIconOnly
            onClick={() => onChange(reasons.filter((other) => other !== reason))}
          >
            {words.remove(reason.text)}
          </Button>
        </div>
      ))}
      <div className={styles.actions}>
        {free && (
          <Button
            size="small"
            icon={PlusIcon}
            onClick={() => onChange([...reasons, { key: free, text: '' }])}
          >
            {words.add}
          </Button>
        )}
        <Button size="small" onClick={onDone}>
          {words.done}
        </Button>
      </div>
    </div>
  )
}
