import { useState } from 'react'
import InfoIcon from 'lucide-react/icons/info'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { formatBytes } from '../../controls/display/formatBytes.ts'
import { Notice } from '../../controls/feedback/Notice.tsx'
import { useUiEnvironment } from '../../controls/time/UiEnvironment.tsx'
import type { Labels } from '../../labels/Labels.ts'
import { startRunLabels } from '../../labels/en/startRunLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import type { Sample } from './Sample.ts'
import styles from './SampleCards.module.css'

export interface SampleCardsProps {
  /** Absent while they are being listed. */
  samples: readonly Sample[] | undefined
  hasFailed: boolean
  loadSample: (sample: Sample) => Promise<File>
  onFile: (file: File) => void
}

/** Documents to try, each a press away from its run. */
export function SampleCards({ samples, hasFailed, loadSample, onFile }: SampleCardsProps) {
  const words = useLabels(startRunLabels).startRun
  const { locale } = useUiEnvironment()
  const [loading, setLoading] = useState<string>()
  const [failed, setFailed] = useState<Sample>()

  const handleChoose = async (sample: Sample) => {
    if (loading !== undefined) return
    setLoading(sample.file)
    setFailed(undefined)
    try {
      onFile(await loadSample(sample))
    } catch {
      setFailed(sample)
    }
    setLoading(undefined)
  }

  return (
    <section aria-labelledby="samples-title">
      <h2 className={styles.title} id="samples-title">
        {words.samplesTitle}
      </h2>
      <p className={styles.text}>{words.samplesText}</p>
      {hasFailed && <Notice tone="neutral" icon={InfoIcon} title={words.samplesFailed} />}
      {failed && (
        <Notice
          className={styles.notice}
          role="alert"
          tone="error"
          icon={TriangleAlertIcon}
          title={words.sampleFailed(sampleWords(failed, words)[0])}
        />
      )}
      {!hasFailed && (
        <ul className={styles.cards} aria-busy={samples === undefined}>
          {samples === undefined &&
            placeholders.map((key) => <li key={key} className={styles.placeholder} />)}
          {samples?.map((sample) => {
            const [title, description] = sampleWords(sample, words)
            return (
              <li key={sample.file} className={styles.card} aria-busy={loading === sample.file}>
                <span className={styles.head}>
                  <button
                    type="button"
                    className={styles.name}
                    aria-label={words.sampleStart(title)}
                    aria-describedby={`sample-${sample.file}`}
                    onClick={() => void handleChoose(sample)}
                  >
                    {title}
                  </button>
                  <span className={styles.kind}>{kindOf(sample)}</span>
                </span>
                <span className={styles.description} id={`sample-${sample.file}`}>
                  {description}
                </span>
                <span className={styles.size}>{formatBytes(sample.bytes, locale)}</span>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

const placeholders = [1, 2, 3, 4, 5, 6]

/** A sample that came without words is called by its file. */
function sampleWords({ file }: Sample, { samples }: Labels['startRun']): readonly [string, string] {
  const known: Partial<Record<string, readonly [title: string, description: string]>> = samples
  return known[file] ?? [file, '']
}

function kindOf({ file }: Sample): string {
  return file.slice(file.lastIndexOf('.') + 1).toUpperCase()
}
