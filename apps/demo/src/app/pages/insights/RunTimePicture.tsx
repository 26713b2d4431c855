import { useDashboardLabels } from '../../../labels/useDashboardLabels.tsx'
import type { CountedRun } from '../../insights/CountedRun.ts'
import { countRunTimes } from '../../insights/countSpans.ts'
import { Bars } from './Bars.tsx'
import { Picture } from './Picture.tsx'
import { useSpanWords } from './useSpanWords.ts'

/** How long runs take, from being started to their end. */
export function RunTimePicture({ runs }: { runs: readonly CountedRun[] }) {
  const words = useDashboardLabels().insights.runTimes
  const { bucketWord, spanWord } = useSpanWords()
  const { buckets, tables, count, medianMs, ninetyMs } = countRunTimes(runs)
  const named = buckets.map((bucket) => ({ ...bucket, label: bucketWord(bucket) }))
  const whole = { tableId: words.allTables, projectName: '', count, medianMs, ninetyMs }
  return (
    <Picture
      title={words.title}
      finding={
        medianMs === undefined || ninetyMs === undefined
          ? words.none
          : words.finding(count, { median: spanWord(medianMs), ninety: spanWord(ninetyMs) })
      }
      filename="run-times"
      rows={count === 0 ? [] : tables.length > 1 ? [whole, ...tables] : [whole]}
      rowKey={({ projectName, tableId }) => `${projectName}/${tableId}`}
      columns={[
        { key: 'table', label: words.table, value: ({ tableId }) => tableId },
        { key: 'runs', label: words.count, value: (row) => row.count, isNumber: true },
        {
          key: 'median_ms',
          label: words.median,
          value: (row) => row.medianMs ?? '',
          show: (row) => row.medianMs !== undefined && spanWord(row.medianMs),
          isNumber: true,
        },
        {
          key: 'nine_of_ten_ms',
          label: words.ninety,
          value: (row) => row.ninetyMs ?? '',
          show: (row) => row.ninetyMs !== undefined && spanWord(row.ninetyMs),
          isNumber: true,
        },
      ]}
    >
      <Bars
        rows={named}
        category="label"
        series={[{ key: 'count', label: words.count, colour: 'var(--ru-running)' }]}
      />
    </Picture>
  )
}
