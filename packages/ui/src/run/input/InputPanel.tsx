import type { JsonObject } from 'cloudsquid-react'
import { useState } from 'react'
import { Button } from '../../controls/actions/Button.tsx'
import { Disclosure } from '../../controls/actions/Disclosure.tsx'
import { Card } from '../../controls/display/Card.tsx'
import { JsonViewOnDemand } from '../../data/json/JsonViewOnDemand.ts'
import type { RunFile } from './RunFile.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { FileRow } from './FileRow.tsx'
import styles from './InputPanel.module.css'

const filesAtFirst = 6

interface InputPanelProps {
  files: RunFile[]
  data: JsonObject | undefined
  /** Whether the answer said what the input is; where it did not, nothing is claimed. */
  isKnown: boolean
  /** Gets a file another link once its own has ended; the host then passes it in `files`. Rejects if there is none. */
  onRenewLink?: ((file: RunFile) => Promise<unknown>) | undefined
}

/** Shows what a run was given: files by their kind in words, and data as JSON. */
export function InputPanel({ files, data, isKnown, onRenewLink }: InputPanelProps) {
  const { input } = useLabels()
  const [isOpen, setIsOpen] = useState(true)
  const [isWhole, setIsWhole] = useState(false)
  const valueCount = Object.keys(data ?? {}).length
  const counts = [
    files.length > 0 && input.fileCount(files.length),
    valueCount > 0 && input.valueCount(valueCount),
  ]
  const isEmpty = files.length === 0 && valueCount === 0
  const shown = isWhole ? files : files.slice(0, filesAtFirst)
  return (
    <Card aria-label={input.title}>
      <Disclosure
        title={input.title}
        aside={counts.filter(Boolean).join(' · ') || undefined}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
      >
        <div className={styles.body}>
          {isEmpty && <p className={styles.none}>{isKnown ? input.none : input.unknown}</p>}
          {files.length > 0 && (
            <ul className={styles.files}>
              {shown.map((file) => (
                <FileRow key={file.id} file={file} onRenewLink={onRenewLink} />
              ))}
            </ul>
          )}
          {shown.length < files.length && (
            <Button variant="quiet" onClick={() => setIsWhole(true)}>
              {input.showAll(files.length)}
            </Button>
          )}
          {data && valueCount > 0 && (
            <div>
              <h3 className={styles.dataTitle}>{input.data}</h3>
              <JsonViewOnDemand label={input.data} value={data} />
            </div>
          )}
        </div>
      </Disclosure>
    </Card>
  )
}
