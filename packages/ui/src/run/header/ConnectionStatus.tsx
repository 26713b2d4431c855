import type { Connection, RunError } from 'cloudsquid-react'
import { Timestamp } from '../../controls/time/Timestamp.tsx'
import { useIsOnline } from '../../controls/useIsOnline.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { isNotYetThere } from '../isNotYetThere.ts'
import styles from './RunHeader.module.css'

interface ConnectionStatusProps {
  connection: Connection
  error: RunError | null
  checkedAt?: Date | undefined
}

/**
 * Says how the watching goes, in a word and with the age of what is shown, which a notice says if there is one. Once
 * there is nothing to watch, only whether the device is offline.
 */
export function ConnectionStatus({ connection, error, checkedAt }: ConnectionStatusProps) {
  const { connection: words, header } = useLabels()
  const isOnline = useIsOnline()
  // Of a run that has ended nothing more is asked; a review of it still has to be sent.
  if (connection === 'settled')
    return isOnline ? null : (
      <span className={styles.live} data-connection="offline">
        {words.offline}
      </span>
    )
  // Old data that is asked for anew: no connection was lost.
  const isChecking = !error || isNotYetThere(error, checkedAt)
  const word = connection === 'reconnecting' && isChecking ? 'checking' : connection
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
