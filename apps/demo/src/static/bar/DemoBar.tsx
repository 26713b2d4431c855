import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from 'cloudsquid-react-ui/controls'
import ChevronDownIcon from 'lucide-react/icons/chevron-down'
import ChevronUpIcon from 'lucide-react/icons/chevron-up'
import { useStaticLabels } from '../labels/useStaticLabels.ts'
import { WeatherPanel, type WeatherPanelProps } from '../weather/WeatherPanel.tsx'
import styles from './DemoBar.module.css'

export interface DemoBarProps extends WeatherPanelProps {
  /** Whether what is done here outlives the page. */
  isKept: () => boolean
}

/** Says above every page that there is no server, and opens what makes the weather. */
export function DemoBar({ isKept, ...panel }: DemoBarProps) {
  const words = useStaticLabels()
  const [isOpen, setIsOpen] = useState(false)
  const weather = useSyncExternalStore(panel.weather.subscribe, panel.weather.getSnapshot)
  const panelId = useId()
  const bar = useRef<HTMLElement>(null)
  useEffect(() => (bar.current ? keepAbove(bar.current) : undefined), [])
  return (
    <aside ref={bar} className={styles.bar} aria-label={words.bar}>
      <div className={styles.line}>
        <p className={styles.text}>
          <strong>{words.title}</strong> {isKept() ? words.kept : words.unkept}
        </p>
        <span className={styles.button} data-weather={weather}>
          <Button
            size="small"
            icon={isOpen ? ChevronUpIcon : ChevronDownIcon}
            aria-expanded={isOpen}
            aria-controls={isOpen ? panelId : undefined}
            onClick={() => setIsOpen(!isOpen)}
          >
            {words.weatherIs(words.weathers[weather].name)}
          </Button>
        </span>
      </div>
      {isOpen && (
        <div id={panelId}>
          <WeatherPanel {...panel} />
        </div>
      )}
    </aside>
  )
}

/** Tells the page below how much of the window the bar takes; nothing, where it goes away with the page. */
function keepAbove(bar: HTMLElement): () => void {
  const root = document.documentElement
  const observer = new ResizeObserver(() => {
    const isSticky = getComputedStyle(bar).position === 'sticky'
    root.style.setProperty('--ru-above', `${isSticky ? bar.getBoundingClientRect().height : 0}px`)
  })
  observer.observe(bar)
  return () => {
    observer.disconnect()
    root.style.removeProperty('--ru-above')
  }
}
