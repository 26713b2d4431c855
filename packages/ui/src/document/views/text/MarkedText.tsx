import type { MarkedRange } from './Highlight.ts'
import styles from './MarkedText.module.css'
import { markText } from './markText.ts'

interface MarkedTextProps {
  text: string
  /** Where the text stands in its part. */
  start: number
  ranges: readonly MarkedRange[]
}

/** Shows a text with its marked pieces marked. It is text and stays text, whatever it looks like. */
export function MarkedText({ text, start, ranges }: MarkedTextProps) {
  return markText(text, start, ranges).map((piece) =>
    piece.mark === 'none' ? (
      <span key={piece.start} data-start={piece.start}>
        {piece.text}
      </span>
    ) : (
      <mark
        key={piece.start}
        data-start={piece.start}
        className={styles.mark}
        data-current={piece.mark === 'current' ? '' : undefined}
      >
        {piece.text}
      </mark>
    ),
  )
}
