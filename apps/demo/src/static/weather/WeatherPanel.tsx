import { useId, useState, useSyncExternalStore } from 'react'
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
  const [hasDecided, setHasDecided] = useState<boolean>()
  const [isAsking, setIsAsking] = useState(false)
  const titleId = useId()
  const { what, look } = words.weathers[current]

  const handleChoice = (name: WeatherName) => {
    weather.set(name)
    announce(`${words.weatherIs(words.weathers[name].name)}. ${words.weathers[name].what}`)
  }
  const handleDecide = () => {
    const isDone = onDecide()
    setHasDecided(isDone)
    announce(isDone ? words.decided : words.undecided)
  }

  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <h2 className={styles.title} id={titleId}>
        {words.weather}
      </h2>
      <p className={styles.text}>{words.intro}</p>
      <div className={styles.choices} role="group" aria-label={words.choices}>
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
      </div>
      <p className={styles.what}>
        <strong>{what}</strong> {look}
      </p>
      <div className={styles.actions}>
        <Button size="small" onClick={onStartRun}>
          {words.startRun}
        </Button>
        <Button size="small" onClick={handleDecide}>
          {words.decide}
        </Button>
        <span className={styles.space} />
        <Button
          size="small"
          variant="quiet"
          onClick={() => (isAsking ? onStartOver() : setIsAsking(true))}
          onBlur={() => setIsAsking(false)}
        >
          {isAsking ? words.startOverAsk : words.startOver}
        </Button>
      </div>
      {hasDecided !== undefined && (
        <p className={styles.text}>{hasDecided ? words.decided : words.undecided}</p>
      )}
    </section>
  )
}
