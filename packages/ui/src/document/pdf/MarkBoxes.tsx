import type { Box } from '../evidence/DocumentText.ts'
import styles from './MarkBoxes.module.css'

export interface MarkedBox extends Box {
  isCurrent: boolean
}

/** The marks over a page, in shares of it, from 0 to 1. */
export function MarkBoxes({ marks }: { marks: readonly MarkedBox[] }) {
  return (
    <div className={styles.marks}>
      {marks.map((mark, index) => (
        <span
          key={index}
          className={styles.mark}
          data-current={mark.isCurrent ? '' : undefined}
          style={{
            insetInlineStart: percent(mark.x),
            insetBlockStart: percent(mark.y),
            inlineSize: percent(mark.width),
            blockSize: percent(mark.height),
          }}
        />
      ))}
    </div>
  )
}

const percent = (share: number) => `${share * 100}%`
