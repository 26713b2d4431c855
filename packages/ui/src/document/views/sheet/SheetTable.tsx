// Written-out roles: rows that stand by themselves are no table to a browser. The region takes the focus, or no keyboard
// scrolls it; clicking a value is the short way to what the fields offer.
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */
import { useEffect, useMemo, useRef } from 'react'
import { documentLabels } from '../../../labels/en/documentLabels.ts'
import { useLabels } from '../../../labels/useLabels.tsx'
import type { Sheet } from '../../reading/DocumentContent.ts'
import { cellStarts } from '../../reading/layOutSheet.ts'
import { sheetColumnWidths } from './sheetColumnWidths.ts'
import { type EvidenceViewProps, rangesIn } from '../text/Highlight.ts'
import { MarkedText } from '../text/MarkedText.tsx'
import { pickText } from '../text/pickText.ts'
import { useVirtualRows } from './useVirtualRows.ts'
import { scrollCalmly } from '../text/scrollCalmly.ts'
import styles from './SheetTable.module.css'

interface SheetTableProps extends EvidenceViewProps {
  sheet: Sheet
  /** Which part of the document's text it is. */
  part: number
}

const rowHeightPx = 28
const numeric = /^[-+]?[\d.,'\s]*\d[\d.,'\s]*%?$/

/** Shows the rows of a sheet as they are; only those in view are mounted. */
export function SheetTable({ sheet, part, highlights, onPick }: SheetTableProps) {
  'use no memo'
  const { table: words } = useLabels(documentLabels).document
  const scrollRef = useRef<HTMLElement>(null)
  const { rows, name } = sheet
  const widths = useMemo(() => sheetColumnWidths(rows), [rows])
  const starts = useMemo(() => cellStarts(sheet), [sheet])
  const ranges = rangesIn(highlights, part)
  const virtualizer = useVirtualRows({
    scrollRef,
    count: rows.length,
    estimateSize: () => rowHeightPx,
    overscan: 10,
  })
  const current = ranges.find(({ isCurrent }) => isCurrent)?.start
  useEffect(() => {
    const element = scrollRef.current
    if (!element || current === undefined) return
    const row = starts.findLastIndex(([first]) => first !== undefined && first <= current)
    const column = starts[row]?.findLastIndex((start) => start <= current) ?? 0
    const letters = widths.slice(0, column).reduce((sum, width) => sum + width + lettersOfPadding, 0)
    const letterPx = Number.parseFloat(getComputedStyle(element).fontSize) / 2
    scrollCalmly(element, {
      top: row * rowHeightPx - element.clientHeight / 2,
      left: letters * letterPx - element.clientWidth / 3,
    })
  }, [starts, widths, current])
  const template = `3.5rem ${widths.map((width) => `${width + lettersOfPadding}ch`).join(' ')}`
  return (
    <section
      className={styles.region}
      ref={scrollRef}
      aria-label={words.region(name)}
      tabIndex={0}
      onPointerUp={pickText(onPick && ((offset) => onPick(part, offset)))}
    >
      <div
        className={styles.table}
        role="table"
        aria-label={words.region(name)}
        aria-rowcount={rows.length}
        aria-colcount={widths.length + 1}
        style={{ blockSize: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            className={styles.row}
            role="row"
            aria-rowindex={index + 1}
            style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
          >
            <div className={styles.number} role="rowheader">
              {index + 1}
            </div>
            {rows[index]?.map((cell, column) => (
              <div
                key={column}
                className={styles.cell}
                role="cell"
                title={cell}
                dir="auto"
                data-numeric={numeric.test(cell) ? '' : undefined}
              >
                <MarkedText text={cell} start={starts[index]?.[column] ?? 0} ranges={ranges} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}

const lettersOfPadding = 3
