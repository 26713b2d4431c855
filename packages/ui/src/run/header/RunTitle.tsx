import type { DocumentIdentity } from '../../checks/roles/identifyDocument.ts'
import { useUiEnvironment } from '../../controls/time/UiEnvironment.tsx'
import styles from './RunTitle.module.css'
import { writeAmount, writeDate } from './writeIdentity.ts'

interface RunTitleProps {
  identity: DocumentIdentity
  /** The file's name, or a short id. */
  title: string
  id: string
}

/** The heading of a run: whose document it is, its number, amount and date, as far as they are known; else its file. */
export function RunTitle({ identity, title, id }: RunTitleProps) {
  const environment = useUiEnvironment()
  const { issuer, number } = identity
  // An amount and a day alone are those of any document.
  const isKnown = issuer !== undefined || number !== undefined
  const amount = isKnown ? writeAmount(identity, environment) : undefined
  const day = isKnown && identity.date !== undefined ? writeDate(identity.date, environment) : undefined
  const name = issuer ?? title
  const rest = [number, amount, day].filter((part) => part !== undefined)
  return (
    <h1 className={styles.title} id={id} dir="auto" tabIndex={-1} title={[name, ...rest].join(' · ')}>
      <span className={styles.name}>{name}</span>
      {number !== undefined && (
        <>
          {' '}
          <span className={styles.number}>{number}</span>
        </>
      )}
      {amount !== undefined && (
        <>
          {' '}
          <span className={styles.amount}>{amount}</span>
        </>
      )}
      {day !== undefined && (
        <>
          {' '}
          <span className={styles.date}>{day}</span>
        </>
      )}
    </h1>
  )
}
