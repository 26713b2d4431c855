import { useDashboardLabels } from '../../../labels/useDashboardLabels.tsx'
import type { CountedRun } from '../../insights/CountedRun.ts'
import { countReviewTimes } from '../../insights/countSpans.ts'
import { Bars } from './Bars.tsx'
import { Picture } from './Picture.tsx'
import { useSpanWords } from './useSpanWords.ts'

/** How long runs wait for their review, and since when those wait that nobody has reviewed. */
export function ReviewTimePicture({ runs, nowMs }: { runs: readonly CountedRun[]; nowMs: number }) {
  const words = useDashboardLabels().insights.reviewTimes
  const { bucketWord, spanWord } = useSpanWords()
  const { decided, waiting, count, medianMs, ninetyMs, waitingCount } = countReviewTimes(runs, nowMs)
  const rows = decided.map((bucket, index) => ({
    fromMs: bucket.fromMs,
    label: bucketWord(bucket),
    decided: bucket.count,
    waiting: waiting[index]?.count ?? 0,
  }))
  return (
    <Picture
      title={words.title}
      finding={[
        words.waiting(waitingCount),
        medianMs === undefined || ninetyMs === undefined
          ? words.none
          : words.finding(count, { median: spanWord(medianMs), ninety: spanWord(ninetyMs) }),
      ].join(' ')}
      filename="review-times"
      rows={count + waitingCount === 0 ? [] : rows}
      rowKey={({ label }) => label}
      columns={[
        { key: 'from_ms', label: words.span, value: ({ fromMs }) => fromMs, show: ({ label }) => label },
        { key: 'decided', label: words.decided, value: (row) => row.decided, isNumber: true },
        { key: 'waiting', label: words.stillWaiting, value: (row) => row.waiting, isNumber: true },
      ]}
    >
      <Bars
        rows={rows}
        category="label"
        series={[
          { key: 'decided', label: words.decided, colour: 'var(--ru-done)' },
          { key: 'waiting', label: words.stillWaiting, colour: 'var(--ru-await)' },
        ]}
      />
    </Picture>
  )
}
