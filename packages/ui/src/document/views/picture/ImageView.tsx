// The region takes the focus, or no keyboard scrolls it. Clicking a value is the short way to what the fields offer.
/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { useElementSize } from '../../../controls/layout/useElementSize.ts'
import { documentLabels } from '../../../labels/en/documentLabels.ts'
import { useLabels } from '../../../labels/useLabels.tsx'
import type { DocumentText } from '../../evidence/DocumentText.ts'
import { offsetAt } from '../../evidence/offsetAt.ts'
import { MarkBoxes } from '../../pdf/MarkBoxes.tsx'
import { marksOf } from '../../pdf/pageLayout.ts'
import { rotateSize, unrotatePoint } from '../../pdf/rotateBox.ts'
import { useLookActions } from '../../toolbar/useLookActions.ts'
import { ViewFrame } from '../../toolbar/ViewFrame.tsx'
import { useViewSettings } from '../../toolbar/ViewSettingsContext.ts'
import { ZoomControls } from '../../toolbar/ZoomControls.tsx'
import { zoomKeys } from '../../toolbar/zoomKeys.ts'
import { WordLayer } from '../../words/WordLayer.tsx'
import type { EvidenceViewProps } from '../text/Highlight.ts'
import { scrollCalmly } from '../text/scrollCalmly.ts'
import styles from './ImageView.module.css'
import { useBlobSource } from './useBlobSource.ts'
import { useZoomGestures } from './useZoomGestures.ts'
import { scaleOf } from './zoomSteps.ts'

interface ImageViewProps extends EvidenceViewProps {
  blob: Blob
  name: string | undefined
  /** What was recognised in it; absent where nothing was. */
  text: DocumentText | undefined
  onBroken: () => void
}

const sideGapPx = 12
const noText: DocumentText = { parts: [] }

/** Shows a picture, fitted until it is zoomed, with what was recognised in it to select and to mark. */
export function ImageView({ blob, name, text = noText, highlights, onPick, onBroken }: ImageViewProps) {
  const { media } = useLabels(documentLabels).document
  const { settings, change } = useViewSettings()
  const { zoom, rotation } = settings
  const lookActions = useLookActions()
  const sourceRef = useBlobSource(blob)
  const regionRef = useRef<HTMLElement>(null)
  const size = useElementSize(regionRef)
  const [natural, setNatural] = useState({ width: 0, height: 0 })
  const turned = rotateSize(natural, rotation)
  const room = { width: (size?.width ?? 0) - 2 * sideGapPx, height: (size?.height ?? 0) - 2 * sideGapPx }
  const fitting = scaleOf(zoom, turned, room)
  // A small picture is not blown up to fit.
  const scale = typeof zoom === 'number' ? zoom : Math.min(1, fitting)
  useZoomGestures(regionRef, { scale, onZoom: (next) => change({ zoom: next }) })
  const [part] = text.parts
  const [width, height] = [turned.width * scale, turned.height * scale]
  const marks = natural.width > 0 ? marksOf({ text, highlights, rotation }, 0) : []
  const current = highlights.find(({ isCurrent }) => isCurrent)?.place
  const isReady = current !== undefined && size !== undefined && width > 0
  useEffect(() => {
    const region = regionRef.current
    const mark = isReady ? marks.find(({ isCurrent }) => isCurrent) : undefined
    if (region && mark)
      scrollCalmly(region, {
        top: mark.y * height - region.clientHeight / 3,
        left: (mark.x + mark.width / 2) * width - region.clientWidth / 2,
      })
    // Another zoom keeps its place by itself; the reader may have scrolled on since.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [current, isReady])
  const pick = (event: PointerEvent<HTMLElement>) => {
    if (!part || event.button !== 0 || getSelection()?.isCollapsed === false) return
    const box = event.currentTarget.getBoundingClientRect()
    const page = rotateSize(part, rotation)
    const point = {
      x: ((event.clientX - box.left) / box.width) * page.width,
      y: ((event.clientY - box.top) / box.height) * page.height,
    }
    const offset = offsetAt(part, unrotatePoint(point, part, rotation))
    if (offset !== undefined) onPick?.(0, offset)
  }
  return (
    <ViewFrame
      controls={<ZoomControls scale={scale} onZoomChange={(next) => change({ zoom: next })} />}
      actions={lookActions}
      onKeyDown={zoomKeys(scale, settings, change)}
    >
      <section className={styles.region} ref={regionRef} aria-label={media.image} tabIndex={0}>
        <div
          className={styles.page}
          style={natural.width > 0 ? { inlineSize: width, blockSize: height } : undefined}
          onPointerUp={pick}
        >
          <img
            className={styles.image}
            ref={sourceRef}
            alt={name ?? media.image}
            style={{
              inlineSize: natural.width > 0 ? natural.width * scale : undefined,
              blockSize: natural.height > 0 ? natural.height * scale : undefined,
              transform: `translate(-50%, -50%) rotate(${rotation}deg)`,
            }}
            onLoad={({ currentTarget }) =>
              setNatural({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
            }
            onError={onBroken}
          />
          {part && natural.width > 0 && <WordLayer part={part} rotation={rotation} widthPx={width} />}
          <MarkBoxes marks={marks} />
        </div>
      </section>
    </ViewFrame>
  )
}
