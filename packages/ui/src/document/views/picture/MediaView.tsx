// Recordings come as they are; nobody has written captions for them.
/* oxlint-disable jsx-a11y/media-has-caption */
import { documentLabels } from '../../../labels/en/documentLabels.ts'
import { useLabels } from '../../../labels/useLabels.tsx'
import styles from './MediaView.module.css'
import { useBlobSource } from './useBlobSource.ts'

interface MediaViewProps {
  kind: 'audio' | 'video'
  blob: Blob
  onBroken: () => void
}

/** Plays a recording with the browser's own controls. */
export function MediaView({ kind, blob, onBroken }: MediaViewProps) {
  const { media } = useLabels(documentLabels).document
  const sourceRef = useBlobSource(blob)
  const shared = {
    ref: sourceRef,
    controls: true,
    preload: 'metadata',
    'aria-label': media[kind],
    onError: onBroken,
  }
  return (
    <div className={styles.root}>
      {kind === 'audio' ? (
        <audio className={styles.media} {...shared} />
      ) : (
        <video className={styles.media} {...shared} />
      )}
    </div>
  )
}
