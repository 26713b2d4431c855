import { Link } from '@tanstack/react-router'
import { fieldLabel } from 'cloudsquid-react-ui/controls'
import { useLabels } from 'cloudsquid-react-ui'
import { useDashboardLabels } from '../../../labels/useDashboardLabels.tsx'
import type { CountedRun } from '../../insights/CountedRun.ts'
import { countFieldFaults } from '../../insights/countFieldFaults.ts'
import { Bars } from './Bars.tsx'
import styles from './FieldFaultPicture.module.css'
import { Picture } from './Picture.tsx'

/** As many as a picture holds; the table and the file have them all. */
const drawn = 8
/** As many as a cell holds. */
const linked = 5

/** Which fields are corrected or missing most, and in which runs. */
export function FieldFaultPicture({ runs }: { runs: readonly CountedRun[] }) {
  const words = useDashboardLabels().insights.fields
  const { data } = useLabels()
  const faults = countFieldFaults(runs).map((each) => ({
    ...each,
    label: fieldLabel(each.field.replaceAll('/*', ''), data),
  }))
  const [worst] = faults
  return (
    <Picture
      title={words.title}
      finding={
        worst
          ? words.finding(worst.label, { corrected: worst.corrected, missing: worst.missing })
          : words.none
      }
      filename="fields"
      rows={faults}
      rowKey={({ field }) => field}
      columns={[
        { key: 'field', label: words.field, value: ({ field }) => field, show: ({ label }) => label },
        { key: 'corrected', label: words.corrected, value: ({ corrected }) => corrected, isNumber: true },
        { key: 'missing', label: words.missing, value: ({ missing }) => missing, isNumber: true },
        {
          key: 'runs',
          label: words.runs,
          value: ({ runs: of }) => of.map(({ runId }) => runId).join(' '),
          show: linkRuns,
        },
      ]}
    >
      <Bars
        rows={faults.slice(0, drawn)}
        category="label"
        isLying
        series={[
          { key: 'corrected', label: words.corrected, colour: 'var(--ru-running)' },
          { key: 'missing', label: words.missing, colour: 'var(--ru-await)' },
        ]}
      />
    </Picture>
  )
}

const linkRuns = ({ runs }: { runs: readonly CountedRun[] }) => <RunLinks runs={runs} />

function RunLinks({ runs }: { runs: readonly CountedRun[] }) {
  const words = useDashboardLabels().insights.fields
  return (
    <span className={styles.links}>
      {runs.slice(0, linked).map(({ projectName, tableId, runId, title }) => (
        <Link
          key={`${projectName}/${tableId}/${runId}`}
          to="/runs/$projectName/$tableId/$runId"
          params={{ projectName, tableId, runId }}
        >
          {title}
        </Link>
      ))}
      {runs.length > linked && <span>{words.more(runs.length - linked)}</span>}
    </span>
  )
}
