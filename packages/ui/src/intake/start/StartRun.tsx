import { useState } from 'react'
import { lazyPart } from '../../controls/lazyPart.tsx'
import { checkFile } from './checkFile.ts'
import { DropPanel } from './DropPanel.tsx'
import { fileIntake, useIntakes } from '../tray/IntakesProvider.tsx'
import { type RefusedFile, RefusedFiles } from './RefusedFiles.tsx'
import { SampleCards, type SampleCardsProps } from './SampleCards.tsx'
import styles from './StartRun.module.css'

// A page is there for files; the library for forms comes when it is shown.
const AddressForm = lazyPart(() => import('./AddressForm.tsx'), 'AddressForm')

export interface StartRunProps extends Omit<SampleCardsProps, 'onFile'> {
  maxFileBytes: number
}

/** All the ways to start a run: drop or choose files, try a sample, give a web address. */
export function StartRun({ maxFileBytes, ...samples }: StartRunProps) {
  const { add } = useIntakes()
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])

  const handleFiles = (files: readonly File[]) => {
    const checked = files.map((file) => ({ file, problem: checkFile(file, maxFileBytes) }))
    setRefused(
      checked.flatMap(({ file, problem }) =>
        problem ? [{ name: file.name, sizeBytes: file.size, problem }] : [],
      ),
    )
    add(checked.flatMap(({ file, problem }) => (problem ? [] : [fileIntake(file)])))
  }

  return (
    <DropPanel
      maxFileBytes={maxFileBytes}
      onFiles={handleFiles}
      notice={<RefusedFiles files={refused} maxFileBytes={maxFileBytes} onDismiss={() => setRefused([])} />}
    >
      <SampleCards {...samples} onFile={(file) => add([fileIntake(file)])} />
      <div className={styles.address}>
        <AddressForm onAddress={(intake) => add([intake])} />
      </div>
    </DropPanel>
  )
}
