import type { Connection, RunError } from 'cloudsquid-react'
import { Timestamp } from '../../controls/time/Timestamp.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import styles from './RunHeader.module.css'

interface ConnectionStatusProps {
  connection: Connection
  error: RunError | null
  checkedAt?: Date | undefined
}

/**
 * Says how the watching goes, in a word and with the age of what is shown, which a notice says if there is one. Nothing once
 * there is nothing to watch.
 */
export function ConnectionStatus({ connection, error, checkedAt }: ConnectionStatusProps) {
  const { connection: words, header } = useLabels()
  if (connection === 'settled') return null
  // Old data that is asked for anew: no connection was lost.
  const word = connection === 'reconnecting' && !error ? 'checking' : connection
  const hasAge = word === 'live' || word === 'checking' || word === 'held'
  return (
    <span className={styles.live} data-connection={word}>
      {words[word]}
      {checkedAt && hasAge && (
        <span>
          · {header.updated} <Timestamp value={checkedAt} mode="ago" />
        </span>
      )}
    </span>
  )
}
