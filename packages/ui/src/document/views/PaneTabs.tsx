import type { ReactNode } from 'react'
import { Tabs } from '../../controls/actions/Tabs.tsx'
import styles from './PaneTabs.module.css'

interface PaneTabsProps {
  /** Names the tabs together. */
  label: string
  names: readonly string[]
  /** Which of them is shown, from 0. */
  shown: number
  onShownChange: (index: number) => void
  /** What the shown one is; it fills the pane and scrolls inside of it. */
  children: ReactNode
}

/** Tabs over what fills its pane: the sheets of a workbook, the pieces of a mail. */
export function PaneTabs({ label, names, shown, onShownChange, children }: PaneTabsProps) {
  return (
    <div className={styles.root}>
      <Tabs
        label={label}
        value={String(shown)}
        onValueChange={(value) => onShownChange(Number(value))}
        tabs={names.map((name, index) => ({ value: String(index), label: name }))}
        listClassName={styles.tabs}
        panelClassName={styles.panel}
      >
        {children}
      </Tabs>
    </div>
  )
}
