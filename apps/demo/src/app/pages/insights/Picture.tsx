import { Button, saveFile, tableToCsv } from 'cloudsquid-react-ui/controls'
import DownloadIcon from 'lucide-react/icons/download'
import { type ReactNode, useId } from 'react'
import { useDashboardLabels } from '../../../labels/useDashboardLabels.tsx'
import styles from './Picture.module.css'

export interface PictureColumn<TRow> {
  /** Names the column of the exported table. */
  key: string
  label: string
  /** What the exported table has, and the one on the page where `show` is absent. */
  value: (row: TRow) => string | number
  show?: (row: TRow) => ReactNode
  isNumber?: boolean
}

interface PictureProps<TRow> {
  title: string
  /** What it says, in a sentence. */
  finding: string
  /** Names the exported file. */
  filename: string
  rows: readonly TRow[]
  columns: readonly PictureColumn<TRow>[]
  rowKey: (row: TRow) => string
  /** The drawing; its numbers are in the table beneath. */
  children: ReactNode
}

/** A picture with what it says in a sentence, its numbers beneath, and a way to take them along. */
export function Picture<TRow>(props: PictureProps<TRow>) {
  const { title, finding, filename, rows, columns, rowKey, children } = props
  const words = useDashboardLabels().insights
  const titleId = useId()
  const save = () =>
    saveFile({
      filename: `${filename}.csv`,
      mimetype: 'text/csv',
      text: tableToCsv(
        rows.map((row) => Object.fromEntries(columns.map((column) => [column.key, column.value(row)]))),
      ),
    })
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <Button icon={DownloadIcon} onClick={save} aria-label={words.saveCsv(title)}>
          {words.csv}
        </Button>
      </div>
      <p className={styles.finding}>{finding}</p>
      {rows.length > 0 && (
        <>
          {/* All of it stands in the table: read out, the drawing would say it twice and worse. */}
          <div className={styles.drawing} aria-hidden="true">
            {children}
          </div>
          {/* Scrolls by itself, so it can be reached by key. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <section className={styles.scroll} aria-labelledby={titleId} tabIndex={0}>
            <table className={styles.table}>
              <thead>
                <tr>
                  {columns.map(({ key, label, isNumber }) => (
                    <th key={key} scope="col" data-number={isNumber ? '' : undefined}>
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={rowKey(row)}>
                    {columns.map(({ key, value, show = value, isNumber }) => (
                      <td key={key} data-number={isNumber ? '' : undefined}>
                        {show(row)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </div>
  )
}
