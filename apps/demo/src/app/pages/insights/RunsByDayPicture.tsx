import { useUiEnvironment } from 'cloudsquid-react-ui/controls'
import { useDashboardLabels } from '../../../labels/useDashboardLabels.tsx'
import { type CountedRun, type Outcome, outcomes } from '../../insights/CountedRun.ts'
import { countByDay, type DayCount } from '../../insights/countByDay.ts'
import { Bars } from './Bars.tsx'
import { Picture } from './Picture.tsx'

const colours: Record<Outcome, string> = {
  approved: 'var(--ru-done)',
  rejected: 'var(--ru-error)',
  awaiting: 'var(--ru-await)',
  failed: 'var(--ru-pending)',
  running: 'var(--ru-running)',
}

/** How many runs a day, and what became of them. */
export function RunsByDayPicture({ runs }: { runs: readonly CountedRun[] }) {
  const words = useDashboardLabels().insights
  const { timeZone, locale } = useUiEnvironment()
  const days = countByDay(runs, timeZone)
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const dated = days.map((day) => ({ ...day, label: format.format(Date.parse(day.day)) }))
  return (
    <Picture
      title={words.byDay.title}
      finding={words.byDay.finding(runs.length, days.length)}
      filename="runs-by-day"
      rows={dated.toReversed()}
      rowKey={({ day }) => day}
      columns={[
        { key: 'day', label: words.byDay.day, value: ({ day }) => day, show: ({ label }) => label },
        ...outcomes.map((outcome) => ({
          key: outcome,
          label: words.outcomes[outcome],
          value: (count: DayCount) => count[outcome],
          isNumber: true,
        })),
      ]}
    >
      <Bars
        rows={dated}
        category="label"
        series={outcomes.map((key) => ({ key, label: words.outcomes[key], colour: colours[key] }))}
      />
    </Picture>
  )
}
