// Clicking a value is the short way to what the list of fields does for every input.
/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role */
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { documentLabels } from '../../labels/en/documentLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import type { TextPart } from '../evidence/DocumentText.ts'
import { createPageDrawing, type PageDrawing, type PageLook } from './createPageDrawing.ts'
import { MarkBoxes, type MarkedBox } from './MarkBoxes.tsx'
import type { PdfFile } from './PdfFile.ts'
import { WordLayer } from '../words/WordLayer.tsx'
import styles from './PdfPage.module.css'

interface PdfPageProps extends PageLook {
  file: PdfFile
  pageNumber: number
  /** In CSS pixels. */
  width: number
  height: number
  /** In shares of the page as it is shown, from 0 to 1. */
  marks: readonly MarkedBox[]
  /** What was recognised on it, where it has no text of its own. */
  words: TextPart | undefined
  /** Tells whether a point, in shares of the page, belongs to a value. */
  isPickable: (x: number, y: number) => boolean
  onPick: (x: number, y: number) => void
}

/** One page: pdf.js's drawing and text, and the marks over them. */
export function PdfPage(props: PdfPageProps) {
  const { file, pageNumber, scale, rotation, width, height, marks, words, isPickable, onPick } = props
  const { pages } = useLabels(documentLabels).document
  const hostRef = useRef<HTMLDivElement>(null)
  const drawingRef = useRef<PageDrawing>(undefined)
  const [hasFailed, setHasFailed] = useState(false)

  useEffect(() => {
    if (!hostRef.current) return
    const drawing = createPageDrawing(hostRef.current, { proxy: file.proxy, pageNumber })
    drawingRef.current = drawing
    return () => {
      drawingRef.current = undefined
      drawing.end()
    }
  }, [file, pageNumber])

  useEffect(() => {
    const drawing = drawingRef.current
    drawing?.show({ scale, rotation }).catch(() => {
      // A page that went away while it was drawn has not failed.
      if (drawingRef.current === drawing) setHasFailed(true)
    })
  }, [scale, rotation])

  const share = (event: PointerEvent<HTMLElement>): [number, number] => {
    const box = event.currentTarget.getBoundingClientRect()
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height]
  }
  return (
    <div
      className={styles.page}
      role="group"
      aria-label={pages.page(pageNumber)}
      style={{ inlineSize: width, blockSize: height }}
      onPointerUp={(event) => {
        // Whoever selects text does not want to choose a value.
        if (event.button === 0 && getSelection()?.isCollapsed !== false) onPick(...share(event))
      }}
      onPointerMove={(event) => {
        event.currentTarget.toggleAttribute('data-pickable', isPickable(...share(event)))
      }}
    >
      <div className={styles.host} ref={hostRef} />
      {words && <WordLayer part={words} rotation={rotation} widthPx={width} />}
      {hasFailed && <p className={styles.failed}>{pages.failed}</p>}
      <MarkBoxes marks={marks} />
    </div>
  )
}
