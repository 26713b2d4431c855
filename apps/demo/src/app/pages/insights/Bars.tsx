import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import styles from './Bars.module.css'

interface BarsProps {
  rows: readonly object[]
  /** The key of what stands under each bar. */
  category: string
  series: readonly { key: string; label: string; colour: string }[]
  /** @default upright */
  isLying?: boolean
}

const tick = { fill: 'var(--ru-text-2)' }

/** Bars upon each other, in the colours of the theme. Nothing moves: it is a picture of what was. */
export function Bars({ rows, category, series, isLying = false }: BarsProps) {
  return (
    <div className={styles.root}>
      {series.length > 1 && (
        <ul className={styles.legend}>
          {series.map(({ key, label, colour }) => (
            <li key={key}>
              <span className={styles.swatch} style={{ background: colour }} />
              {label}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.chart}>
        <ResponsiveContainer width="100%" height="100%">
          <BarChart
            data={[...rows]}
            layout={isLying ? 'vertical' : 'horizontal'}
            margin={{ top: 4, right: 4, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid stroke="var(--ru-border)" vertical={isLying} horizontal={!isLying} />
            {isLying ? (
              <>
                <XAxis
                  type="number"
                  allowDecimals={false}
                  tick={tick}
                  stroke="var(--ru-border-ctl)"
                  height={20}
                />
                <YAxis
                  type="category"
                  dataKey={category}
                  tick={tick}
                  stroke="var(--ru-border-ctl)"
                  width={130}
                />
              </>
            ) : (
              <>
                <XAxis
                  dataKey={category}
                  tick={tick}
                  stroke="var(--ru-border-ctl)"
                  minTickGap={8}
                  height={20}
                />
                <YAxis allowDecimals={false} tick={tick} stroke="var(--ru-border-ctl)" width={36} />
              </>
            )}
            {series.map(({ key, label, colour }) => (
              <Bar
                key={key}
                dataKey={key}
                name={label}
                stackId="all"
                fill={colour}
                maxBarSize={48}
                isAnimationActive={false}
              />
            ))}
          </BarChart>
        </ResponsiveContainer>
      </div>
    </div>
  )
}
