import MinusIcon from 'lucide-react/icons/minus'
import PlusIcon from 'lucide-react/icons/plus'
import { Button } from '../../controls/actions/Button.tsx'
import { documentLabels } from '../../labels/en/documentLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { largestZoom, smallestZoom, zoomedIn, zoomedOut } from '../views/picture/zoomSteps.ts'
import styles from './Toolbar.module.css'

interface ZoomControlsProps {
  /** What the zoom comes to. */
  scale: number
  onZoomChange: (zoom: number) => void
}

/** Zooms in steps, and says how far. */
export function ZoomControls({ scale, onZoomChange }: ZoomControlsProps) {
  const { zoom: words } = useLabels(documentLabels).document
  return (
    <>
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
    </>
  )
}
