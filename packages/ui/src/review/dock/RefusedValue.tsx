import type { JsonValue } from 'cloudsquid-react'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { Notice } from '../../controls/feedback/Notice.tsx'
import { dockLabels } from '../../labels/en/dockLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { keysOf } from '../../values/jsonPointer.ts'
import type { PatchRefusal } from '../deciding/PatchRefusal.ts'
import styles from './ReviewDock.module.css'

/** Says which value changed under a correction, and shows all three: what it was, is, and was put right to. */
export function RefusedValue({ refusal: { pointer, was, theirs, mine } }: { refusal: PatchRefusal }) {
  const { dock } = useLabels(dockLabels)
  const { refused: words } = dock
  const name = keysOf(pointer).join(' / ')
  const rows = [
    [words.was, was],
    [words.theirs, theirs],
    [words.mine, mine],
  ] as const
  return (
    <Notice tone="error" icon={TriangleAlertIcon} role="alert" title={words.title} body={words.body}>
      <dl className={`${styles.sides} ${styles.values}`}>
        <div className={styles.whole}>
          <dt dir="auto">{name}</dt>
        </div>
        {rows.map(([side, value]) => (
          <div key={side}>
            <dt>{side}</dt>
            <dd dir="auto">{print(value) ?? words.absent}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  )
}

function print(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
