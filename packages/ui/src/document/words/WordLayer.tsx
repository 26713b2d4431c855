import type { TextPart } from '../evidence/DocumentText.ts'
import { rotateBox, rotateSize, type Rotation } from '../pdf/rotateBox.ts'
import styles from './WordLayer.module.css'

interface WordLayerProps {
  part: TextPart
  rotation: Rotation
  /** The width of the page on the screen, turned as it is. */
  widthPx: number
}

/** Lays recognised words over a picture, unseen, so that they can be selected and read aloud. */
export function WordLayer({ part, rotation, widthPx }: WordLayerProps) {
  const size = rotateSize(part, rotation)
  const scale = widthPx / size.width
  return (
    <div className={styles.layer}>
      {part.segments.map((segment) => {
        const box = rotateBox(segment, part, rotation)
        return (
          <span
            key={segment.start}
            className={styles.word}
            style={{
              insetInlineStart: box.x * scale,
              insetBlockStart: box.y * scale,
              inlineSize: box.width * scale,
              blockSize: box.height * scale,
              fontSize: Math.max(1, segment.height * scale * 0.8),
              lineHeight: `${box.height * scale}px`,
            }}
          >
            {`${part.text.slice(segment.start, segment.end)} `}
          </span>
        )
      })}
    </div>
  )
}
