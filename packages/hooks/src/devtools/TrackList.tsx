import type { ReactElement } from 'react'
import type { PanelView } from './panelView.ts'
import { styles } from './panelStyles.ts'

export interface TrackListProps extends Pick<PanelView, 'lines' | 'runCount'> {
  run: number | undefined
  onChoose: (run: number) => void
  onShowMore: () => void
}

/** The runs that are kept, the newest first. */
export function TrackList({ lines, runCount, run, onChoose, onShowMore }: TrackListProps): ReactElement {
  return (
    <div style={styles.side}>
      <ul style={styles.list} aria-label="Recorded runs, the newest first">
        {lines.map((line) => (
          <li key={line.run}>
            <button
              type="button"
              style={{ ...styles.track, ...(line.run === run && styles.chosen) }}
              aria-current={line.run === run}
              onClick={() => onChoose(line.run)}
            >
              <span style={styles.cut}>
                {line.run}: {line.runId}
              </span>
              <span style={{ ...styles.cut, ...styles.soft }}>{line.state}</span>
            </button>
          </li>
        ))}
      </ul>
      {runCount > lines.length && (
        <p style={{ ...styles.bar, marginBlockStart: 8 }}>
          <span>{runCount - lines.length} older runs</span>
          <button type="button" style={styles.button} onClick={onShowMore}>
            Show more
          </button>
        </p>
      )}
    </div>
  )
}
