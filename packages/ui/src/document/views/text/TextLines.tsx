// The region takes the focus, or no keyboard scrolls it; clicking a value is the short way to what the fields offer.
/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */
import { useEffect, useMemo, useRef } from 'react'
import type { TextPart } from '../../evidence/DocumentText.ts'
import { type EvidenceViewProps, rangesIn } from './Highlight.ts'
import { MarkedText } from './MarkedText.tsx'
import { pickText } from './pickText.ts'
import { useVirtualRows } from '../sheet/useVirtualRows.ts'
import styles from './TextLines.module.css'

interface TextLinesProps extends EvidenceViewProps {
  label: string
  part: TextPart
  /** How many lines at the start are shown elsewhere. @default 0 */
  skippedLines?: number
}

const lineHeightPx = 20

/** Shows a long text line by line; only the lines in view are mounted. */
export function TextLines({ label, part, highlights, onPick, skippedLines = 0 }: TextLinesProps) {
  'use no memo'
  const scrollRef = useRef<HTMLElement>(null)
  const lines = useMemo(() => part.segments.slice(skippedLines), [part, skippedLines])
  const ranges = rangesIn(highlights, 0)
  const virtualizer = useVirtualRows({
    scrollRef,
    count: lines.length,
    estimateSize: () => lineHeightPx,
    overscan: 20,
  })
  const current = ranges.find(({ isCurrent }) => isCurrent)?.start
  useEffect(() => {
    const line = current === undefined ? -1 : lines.findIndex(({ end }) => end >= current)
    if (line >= 0) virtualizer.scrollToIndex(line, { align: 'center' })
  }, [virtualizer, lines, current])
  return (
    <section
      className={styles.region}
      ref={scrollRef}
      aria-label={label}
      tabIndex={0}
      onPointerUp={pickText(onPick && ((offset) => onPick(0, offset)))}
    >
      <div className={styles.lines} style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const line = lines[index]
          return (
            line && (
              <div
                key={index}
                className={styles.line}
                data-index={index}
                ref={virtualizer.measureElement}
                dir="auto"
                style={{ transform: `translateY(${start}px)` }}
              >
                <MarkedText text={part.text.slice(line.start, line.end)} start={line.start} ranges={ranges} />
              </div>
            )
          )
        })}
      </div>
    </section>
  )
}
