import { useEffect, useMemo, useRef } from 'react'
import FilesIcon from 'lucide-react/icons/files'
import { useElementSize } from '../../controls/layout/useElementSize.ts'
import { documentLabels } from '../../labels/en/documentLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import type { DocumentText } from '../evidence/DocumentText.ts'
import { offsetAt } from '../evidence/offsetAt.ts'
import { PageControls } from '../toolbar/PageControls.tsx'
import { useLookActions } from '../toolbar/useLookActions.ts'
import { ViewFrame } from '../toolbar/ViewFrame.tsx'
import { useViewSettings } from '../toolbar/ViewSettingsContext.ts'
import { ZoomControls } from '../toolbar/ZoomControls.tsx'
import { zoomKeys } from '../toolbar/zoomKeys.ts'
import { useZoomGestures, type ZoomPoint } from '../views/picture/useZoomGestures.ts'
import { scaleOf } from '../views/picture/zoomSteps.ts'
import type { EvidenceViewProps } from '../views/text/Highlight.ts'
import { scrollCalmly } from '../views/text/scrollCalmly.ts'
import { marksOf, pageSizes } from './pageLayout.ts'
import type { PdfFile } from './PdfFile.ts'
import { PdfPage } from './PdfPage.tsx'
import styles from './PdfView.module.css'
import { rotateSize, unrotatePoint } from './rotateBox.ts'
import { Thumbnails } from './thumbnails/Thumbnails.tsx'
import { pageGapPx, usePageScroll } from './usePageScroll.ts'
import { usePdfPages } from './usePdfPages.ts'

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
  const { document, documentView } = useLabels(documentLabels)
  const { settings, change } = useViewSettings()
  const lookActions = useLookActions()
  const { zoom, rotation, hasThumbnails } = settings
  const scrollRef = useRef<HTMLElement>(null)
  const size = useElementSize(scrollRef)
  const pointRef = useRef<ZoomPoint>(undefined)
  const pages = usePdfPages(file)
  const papers = useMemo(() => pageSizes(pages, rotation), [pages, rotation])
  const [widest, tallest] = useMemo(() => largestOf(papers), [papers])
  const room = { width: (size?.width ?? 0) - 2 * sideGapPx, height: (size?.height ?? 0) - 2 * pageGapPx }
  const scale = scaleOf(zoom, { width: widest, height: tallest }, room)
  const heights = useMemo(() => papers.map(({ height }) => height * scale), [papers, scale])
  const virtualizer = usePageScroll({ scrollRef, heights, look: size && `${rotation} ${scale}`, pointRef })
  useZoomGestures(scrollRef, {
    scale,
    onZoom(next, at) {
      pointRef.current = at
      change({ zoom: next })
    },
  })
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
  const goTo = (number: number) => virtualizer.scrollToIndex(number - 1, { align: 'start' })
  const pagesAction = {
    key: 'pages',
    label: documentView.toolbar.pages,
    icon: FilesIcon,
    isPressed: hasThumbnails,
    onChoose: () => change({ hasThumbnails: !hasThumbnails }),
  }

  return (
    <ViewFrame
      controls={
        <>
          <PageControls page={page + 1} total={pages.length} onPageChange={goTo} />
          <ZoomControls scale={scale} onZoomChange={(next) => change({ zoom: next })} />
        </>
      }
      actions={[...lookActions, pagesAction]}
      onKeyDown={zoomKeys(scale, settings, change)}
    >
      <div className={styles.body}>
        {hasThumbnails && <Thumbnails file={file} rotation={rotation} page={page + 1} onPageChange={goTo} />}
        {/* The region takes the focus, or no keyboard scrolls it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className={styles.region} ref={scrollRef} aria-label={document.pages.region} tabIndex={0}>
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
                    words={text.parts[index]?.isRecognized ? text.parts[index] : undefined}
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
    </ViewFrame>
  )
}

function largestOf(papers: readonly { width: number; height: number }[]): [number, number] {
  return papers.reduce<[number, number]>(
    ([widest, tallest], { width, height }) => [Math.max(widest, width), Math.max(tallest, height)],
    [1, 1],
  )
}

const isCurrentMark = ({ isCurrent }: { isCurrent: boolean }) => isCurrent

const startOf = (heights: readonly number[], page: number) =>
  heights.slice(0, page).reduce((sum, height) => sum + height + pageGapPx, pageGapPx)
