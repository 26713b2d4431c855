// The region takes the focus, or no keyboard scrolls it; keys reach the root from whatever has the focus inside.
/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-static-element-interactions */
import { useRef, useState } from 'react'
import { useLabels } from '../../../labels/useLabels.tsx'
import styles from './ImageView.module.css'
import toolbar from '../Toolbar.module.css'
import { useElementSize } from '../../../controls/layout/useElementSize.ts'
import { useBlobSource } from './useBlobSource.ts'
import { ZoomControls } from './ZoomControls.tsx'
import { zoomKeys } from './zoomKeys.ts'
import type { Zoom } from './zoomSteps.ts'

interface ImageViewProps {
  blob: Blob
  name: string | undefined
  onBroken: () => void
}

const sideGapPx = 12

/** Shows a picture, fitted to the width until it is zoomed. */
export function ImageView({ blob, name, onBroken }: ImageViewProps) {
  const { media } = useLabels().document
  const sourceRef = useBlobSource(blob)
  const regionRef = useRef<HTMLElement>(null)
  const size = useElementSize(regionRef)
  const [naturalWidth, setNaturalWidth] = useState(0)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const room = Math.max(0, (size?.width ?? 0) - 2 * sideGapPx)
  // A small picture is not blown up to fit.
  const fitting = naturalWidth > 0 ? Math.min(1, room / naturalWidth) : 1
  const scale = zoom === 'fit' ? fitting : zoom
  return (
    <div className={styles.root} onKeyDown={zoomKeys(scale, setZoom)}>
      <div className={toolbar.bar}>
        <span />
        <ZoomControls zoom={zoom} scale={scale} onZoomChange={setZoom} />
      </div>
      <section className={styles.region} ref={regionRef} aria-label={media.image} tabIndex={0}>
        <img
          className={styles.image}
          ref={sourceRef}
          alt={name ?? media.image}
          style={{ inlineSize: naturalWidth > 0 ? naturalWidth * scale : undefined }}
          onLoad={(event) => setNaturalWidth(event.currentTarget.naturalWidth)}
          onError={onBroken}
        />
      </section>
    </div>
  )
}
