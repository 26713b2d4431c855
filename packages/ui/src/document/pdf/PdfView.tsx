import { useEffect, useMemo, useRef, useState } from 'react'
import RotateCwIcon from 'lucide-react/icons/rotate-cw'
import { Button } from '../../controls/actions/Button.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import type { DocumentText } from '../evidence/DocumentText.ts'
import { offsetAt } from '../evidence/offsetAt.ts'
import type { EvidenceViewProps } from '../views/text/Highlight.ts'
import { scrollCalmly } from '../views/text/scrollCalmly.ts'
import toolbar from '../views/Toolbar.module.css'
import { useElementSize } from '../../controls/layout/useElementSize.ts'
import { ZoomControls } from '../views/picture/ZoomControls.tsx'
import { zoomKeys } from '../views/picture/zoomKeys.ts'
import type { Zoom } from '../views/picture/zoomSteps.ts'
import { PageControls } from './PageControls.tsx'
import { marksOf, pageSizes } from './pageLayout.ts'
import type { PdfFile } from './PdfFile.ts'
import { PdfPage } from './PdfPage.tsx'
import styles from './PdfView.module.css'
import { type Rotation, rotateSize, unrotatePoint } from './rotateBox.ts'
import { pageGapPx, usePageScroll } from './usePageScroll.ts'

interface PdfViewProps extends EvidenceViewProps {
  file: PdfFile
  /** Absent until it is read. */
  text: DocumentText | undefined
  /** Tells whether a letter of the text belongs to a value. */
  isPickable: (part: number, offset: number) => boolean
}

const sideGapPx = 12
/** A page is in view when it reaches this far down the region. */
const readingLine = 0.35
const noText: DocumentText = { parts: [] }

/** Shows the pages of a PDF: drawn as they come into view, with their text to select, zoomed, turned and marked. */
export function PdfView({ file, text = noText, highlights, onPick, isPickable }: PdfViewProps) {
  'use no memo'
  const { pages: words } = useLabels().document
  const scrollRef = useRef<HTMLElement>(null)
  const size = useElementSize(scrollRef)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const [rotation, setRotation] = useState<Rotation>(0)
  const papers = useMemo(() => pageSizes(file.pages, rotation), [file, rotation])
  const widest = Math.max(1, ...papers.map(({ width }) => width))
  const scale = zoom === 'fit' ? Math.max(0.1, ((size?.width ?? 0) - 2 * sideGapPx) / widest) : zoom
  const heights = useMemo(() => papers.map(({ height }) => height * scale), [papers, scale])
  const virtualizer = usePageScroll({ scrollRef, heights, look: size && `${rotation} ${scale}` })
  const items = size ? virtualizer.getVirtualItems() : []
  const line = (virtualizer.scrollOffset ?? 0) + (size?.height ?? 0) * readingLine
  const page = virtualizer.getVirtualItemForOffset(line)?.index ?? 0

  const current = highlights.find(({ isCurrent }) => isCurrent)?.place
  const isReady = size !== undefined && current !== undefined && text.parts.length > 0
  useEffect(() => {
    const element = scrollRef.current
    const [mark] = isReady ? marksOf({ text, highlights, rotation }, current.part).filter(isCurrentMark) : []
    if (!element || !mark || current === undefined) return
    const start = startOf(heights, current.part)
    const pageWidth = (papers[current.part]?.width ?? 0) * scale
    scrollCalmly(element, {
      top: start + mark.y * (heights[current.part] ?? 0) - element.clientHeight / 3,
      left: sideGapPx + (mark.x + mark.width / 2) * pageWidth - element.clientWidth / 2,
    })
    // Another zoom keeps its place by itself; the reader may have scrolled on since.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [current, isReady])

  const letterAt = (part: number, x: number, y: number): number | undefined => {
    const shape = text.parts[part]
    if (!shape) return undefined
    const turned = rotateSize(shape, rotation)
    return offsetAt(shape, unrotatePoint({ x: x * turned.width, y: y * turned.height }, shape, rotation))
  }
  const turn = () => setRotation(((rotation + 90) % 360) as Rotation)
  const goTo = (number: number) => virtualizer.scrollToIndex(number - 1, { align: 'start' })

  return (
    // Keys reach here from whatever has the focus inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.root} onKeyDown={zoomKeys(scale, setZoom)}>
      <div className={toolbar.bar}>
        <PageControls page={page + 1} total={file.pages.length} onPageChange={goTo} />
        <div className={toolbar.group}>
          <ZoomControls zoom={zoom} scale={scale} onZoomChange={setZoom} />
          <Button variant="quiet" size="small" icon={RotateCwIcon} isIconOnly onClick={turn}>
            {words.rotate}
          </Button>
        </div>
      </div>
      {/* The region takes the focus, or no keyboard scrolls it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.region} ref={scrollRef} aria-label={words.region} tabIndex={0}>
        <div
          className={styles.pages}
          style={{ blockSize: virtualizer.getTotalSize(), minInlineSize: widest * scale + 2 * sideGapPx }}
        >
          {items.map(({ index, start }) => {
            const paper = papers[index] ?? { width: 0, height: 0 }
            return (
              <div key={index} className={styles.slot} style={{ transform: `translateY(${start}px)` }}>
                <PdfPage
                  file={file}
                  pageNumber={index + 1}
                  scale={scale}
                  rotation={rotation}
                  width={paper.width * scale}
                  height={paper.height * scale}
                  marks={marksOf({ text, highlights, rotation }, index)}
                  isPickable={(x, y) => {
                    const offset = letterAt(index, x, y)
                    return offset !== undefined && isPickable(index, offset)
                  }}
                  onPick={(x, y) => {
                    const offset = letterAt(index, x, y)
                    if (offset !== undefined) onPick?.(index, offset)
                  }}
                />
              </div>
            )
          })}
        </div>
      </section>
    </div>
  )
}

const isCurrentMark = ({ isCurrent }: { isCurrent: boolean }) => isCurrent

const startOf = (heights: readonly number[], page: number) =>
  heights.slice(0, page).reduce((sum, height) => sum + height + pageGapPx, pageGapPx)
