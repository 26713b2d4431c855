import { Tabs } from '@base-ui/react/tabs'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import tabStyles from '../actions/Tabs.module.css'
import styles from './SwapView.module.css'

export interface SwapViewProps {
  /** Names the two tabs together. */
  label: string
  firstName: string
  secondName: string
  isSecondShown: boolean
  onSwap: (isSecondShown: boolean) => void
  first: ReactNode
  /** Made when it is first wished for. */
  second: ReactNode
}

/** Two things that share one place where there is no room for both: tabs swap them, and each stays as it was left. */
export function SwapView(props: SwapViewProps) {
  const { label, firstName, secondName, isSecondShown, onSwap, first, second } = props
  const [wasSecondShown, setWasSecondShown] = useState(isSecondShown)
  if (isSecondShown && !wasSecondShown) setWasSecondShown(true)
  const rootRef = useRef<HTMLDivElement>(null)
  useKeptScroll(isSecondShown)
  return (
    <Tabs.Root
      ref={rootRef}
      className={styles.root}
      value={isSecondShown ? 'second' : 'first'}
      onValueChange={(value) => onSwap(value === 'second')}
    >
      <div className={styles.bar}>
        <Tabs.List className={tabStyles.list} aria-label={label} activateOnFocus>
          <Tabs.Tab className={tabStyles.tab} value="first">
            {firstName}
          </Tabs.Tab>
          <Tabs.Tab className={tabStyles.tab} value="second">
            {secondName}
          </Tabs.Tab>
        </Tabs.List>
      </div>
      <Tabs.Panel className={styles.first} value="first" keepMounted tabIndex={-1}>
        {first}
      </Tabs.Panel>
      <Tabs.Panel className={styles.second} value="second" keepMounted tabIndex={-1}>
        {wasSecondShown && second}
      </Tabs.Panel>
    </Tabs.Root>
  )
}

/** What is shown is as high as it is: without this the page would stand somewhere else after each swap and back. */
function useKeptScroll(isSecondShown: boolean): void {
  const leftAtPx = useRef<number>(undefined)
  useLayoutEffect(() => {
    const page = document.scrollingElement
    if (!isSecondShown || !page) return
    const before = leftAtPx.current
    return () => {
      if (before !== undefined) page.scrollTop = before
    }
  }, [isSecondShown])
  useLayoutEffect(() => {
    if (isSecondShown) return
    const note = () => (leftAtPx.current = document.scrollingElement?.scrollTop)
    document.addEventListener('scroll', note, { passive: true })
    return () => document.removeEventListener('scroll', note)
  }, [isSecondShown])
}
