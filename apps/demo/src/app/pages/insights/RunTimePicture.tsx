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
  const named = buckets.map((bucket, index) => ({
    key: `from_${bucket.fromMs}_ms`,
    label: bucketWord(bucket),
    count: bucket.count,
    byTable: tables.map((table) => table.buckets[index]?.count ?? 0),
  }))
  const measure = (key: 'medianMs' | 'ninetyMs', label: string) => {
    const word = (spanMs: number | undefined) => (spanMs === undefined ? '' : spanWord(spanMs))
    return {
      key,
      label,
      count: word(key === 'medianMs' ? medianMs : ninetyMs),
      byTable: tables.map((table) => word(table[key])),
    }
  }
  const rows = [...named, measure('medianMs', words.median), measure('ninetyMs', words.ninety)]
  type Row = (typeof rows)[number]
  return (
    <Picture
      title={words.title}
      finding={
        medianMs === undefined || ninetyMs === undefined
          ? words.none
          : words.finding(count, { median: spanWord(medianMs), ninety: spanWord(ninetyMs) })
      }
      filename="run-times"
      rows={count === 0 ? [] : rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'took', label: words.span, value: ({ label }) => label },
        { key: 'runs', label: words.count, value: (row) => row.count, isNumber: true },
        ...(tables.length > 1 ? tables : []).map(({ projectName, tableId }, index) => ({
          key: `${projectName}/${tableId}`,
          label: tableId,
          value: (row: Row) => row.byTable[index] ?? '',
          isNumber: true,
        })),
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
