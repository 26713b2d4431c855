import { Tabs as BaseTabs } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import styles from './Tabs.module.css'

export interface TabsProps<TValue extends string> {
  /** Names the group of tabs for those who cannot see what they belong to. */
  label: string
  value: TValue
  onValueChange: (value: TValue) => void
  tabs: readonly { value: TValue; label: string }[]
  /** Stands beside the tabs, at the end of their row. */
  aside?: ReactNode
  /** Stands between the tabs and what they show, and stays when another one is chosen. */
  toolbar?: ReactNode
  /** Wraps the row of tabs, so that the owner decides how it stands. */
  listClassName?: string | undefined
  panelClassName?: string | undefined
  /** What the chosen tab shows. Only this one is mounted. */
  children: ReactNode
}

/** Tabs of which the owner holds the choice. Arrow keys move, and moving chooses. */
export function Tabs<TValue extends string>(props: TabsProps<TValue>) {
  const { label, value, onValueChange, tabs, aside, toolbar, listClassName, panelClassName, children } = props
  const handleChange = (next: unknown) => {
    const chosen = tabs.find((tab) => tab.value === next)
    if (chosen) onValueChange(chosen.value)
  }
  return (
    <BaseTabs.Root value={value} onValueChange={handleChange}>
      <div className={listClassName}>
        <BaseTabs.List className={styles.list} aria-label={label} activateOnFocus>
          {tabs.map((tab) => (
            <BaseTabs.Tab key={tab.value} value={tab.value} className={styles.tab}>
              {tab.label}
            </BaseTabs.Tab>
          ))}
        </BaseTabs.List>
        {aside}
      </div>
      {toolbar}
      {tabs.map((tab) => (
        <BaseTabs.Panel key={tab.value} value={tab.value} className={styles.panel}>
          {tab.value === value && <div className={panelClassName}>{children}</div>}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  )
}
