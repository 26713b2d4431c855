import MinusIcon from 'lucide-react/icons/minus'
import MoveHorizontalIcon from 'lucide-react/icons/move-horizontal'
import PlusIcon from 'lucide-react/icons/plus'
import { Button } from '../../../controls/actions/Button.tsx'
import { useLabels } from '../../../labels/useLabels.tsx'
import { largestZoom, smallestZoom, type Zoom, zoomedIn, zoomedOut } from './zoomSteps.ts'
import styles from '../Toolbar.module.css'

interface ZoomControlsProps {
  zoom: Zoom
  /** What the zoom comes to. */
  scale: number
  onZoomChange: (zoom: Zoom) => void
}

/** Zooms in steps, says how far, and fits the width. */
export function ZoomControls({ zoom, scale, onZoomChange }: ZoomControlsProps) {
  const { zoom: words } = useLabels().document
  return (
    <div className={styles.group}>
      <Button
        variant="quiet"
        size="small"
        icon={MinusIcon}
        isIconOnly
        isBusy={scale <= smallestZoom}
        onClick={() => onZoomChange(zoomedOut(scale))}
      >
        {words.out}
      </Button>
      <span className={styles.percent}>{words.now(Math.round(scale * 100))}</span>
      <Button
        variant="quiet"
        size="small"
        icon={PlusIcon}
        isIconOnly
        isBusy={scale >= largestZoom}
        onClick={() => onZoomChange(zoomedIn(scale))}
      >
        {words.in}
      </Button>
      <Button
        variant="quiet"
        size="small"
        icon={MoveHorizontalIcon}
        isIconOnly
        aria-pressed={zoom === 'fit'}
        onClick={() => onZoomChange('fit')}
      >
        {words.fit}
      </Button>
    </div>
  )
}
