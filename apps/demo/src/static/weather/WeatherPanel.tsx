import { useState, useSyncExternalStore } from 'react'
import { Button, useAnnounce } from 'cloudsquid-react-ui/controls'
import { useStaticLabels } from '../labels/useStaticLabels.ts'
import { type Weather, type WeatherName, weatherNames } from './createWeather.ts'
import styles from './WeatherPanel.module.css'

export interface WeatherPanelProps {
  weather: Weather
  /** Starts a run that takes long enough to be watched, and opens it. */
  onStartRun: () => void
  /** Decides on the open run as somebody else. Tells whether there was one to decide on. */
  onDecide: () => boolean
  /** Forgets everything that was done in this demo. */
  onStartOver: () => void
}

/** Where a visitor makes the weather: what happens to the requests of this page, and what to look at then. */
export function WeatherPanel({ weather, onStartRun, onDecide, onStartOver }: WeatherPanelProps) {
  const words = useStaticLabels()
  const announce = useAnnounce()
  const current = useSyncExternalStore(weather.subscribe, weather.getSnapshot)
  /** Said in place of the weather, until another one is chosen. */
  const [said, setSaid] = useState<string>()
  const [isAsking, setIsAsking] = useState(false)
  const { what, look } = words.weathers[current]

  const handleChoice = (name: WeatherName) => {
    weather.set(name)
    setSaid(undefined)
    announce(`${words.weatherIs(words.weathers[name].name)}. ${words.weathers[name].what}`)
  }
  const handleDecide = () => {
    const message = onDecide() ? words.decided : words.undecided
    setSaid(message)
    announce(message)
  }

  return (
    <section className={styles.panel} aria-label={words.weather}>
      <div className={styles.row}>
        <fieldset className={styles.choices} aria-label={words.choices}>
          {weatherNames.map((name) => (
            <button
              key={name}
              type="button"
              className={styles.choice}
              aria-pressed={name === current}
              onClick={() => handleChoice(name)}
            >
              {words.weathers[name].name}
            </button>
          ))}
        </fieldset>
        <div className={styles.actions}>
          <Button size="small" onClick={onStartRun}>
            {words.startRun}
          </Button>
          <Button size="small" onClick={handleDecide}>
            {words.decide}
          </Button>
          <Button
            size="small"
            variant="quiet"
            onClick={() => (isAsking ? onStartOver() : setIsAsking(true))}
            onBlur={() => setIsAsking(false)}
          >
            {isAsking ? words.startOverAsk : words.startOver}
          </Button>
        </div>
      </div>
      <p className={styles.what}>
        {said ?? (
          <>
            <strong>{what}</strong> {look}
          </>
        )}
      </p>
    </section>
  )
}
