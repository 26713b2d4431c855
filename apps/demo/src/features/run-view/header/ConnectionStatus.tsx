import type { Connection } from 'cloudsquid-react'
import { Timestamp } from '../../../components/time/Timestamp.tsx'
import { useLabels } from '../../../labels/useLabels.tsx'
import styles from './RunHeader.module.css'

interface ConnectionStatusProps {
  connection: Connection
  checkedAt?: Date | undefined
}

/** Says how the watching goes, in a word and with the age of what is shown. Nothing once there is nothing to watch. */
export function ConnectionStatus({ connection, checkedAt }: ConnectionStatusProps) {
  const { connection: words, header } = useLabels()
  if (connection === 'settled') return null
  return (
    <span className={styles.live} data-connection={connection}>
      {words[connection]}
      {checkedAt && connection === 'live' && (
        <span>
          · {header.updated} <Timestamp value={checkedAt} mode="ago" />
        </span>
      )}
    </span>
  )
}
