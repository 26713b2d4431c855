import { useUiEnvironment } from 'cloudsquid-react-ui/controls'
import { useDashboardLabels } from '../../../labels/useDashboardLabels.tsx'
import type { SpanBucket } from '../../insights/measureSpans.ts'

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const

/** Words for spans of time: "2.4 sec", and of the places between limits: "2 sec to 5 sec". */
export function useSpanWords() {
  const words = useDashboardLabels().insights
  const { locale } = useUiEnvironment()
  const spanWord = (spanMs: number): string => {
    const [unit, size] = units.find(([, unitMs]) => spanMs >= unitMs) ?? units[3]
    const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const
    return new Intl.NumberFormat(locale, format).format(spanMs / size)
  }
  const bucketWord = ({ fromMs, toMs }: Pick<SpanBucket, 'fromMs' | 'toMs'>): string => {
    if (toMs === undefined) return words.over(spanWord(fromMs))
    return fromMs === 0 ? words.under(spanWord(toMs)) : words.between(spanWord(fromMs), spanWord(toMs))
  }
  return { spanWord, bucketWord }
}
