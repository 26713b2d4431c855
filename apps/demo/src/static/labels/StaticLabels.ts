import type { WeatherName } from '../weather/createWeather.ts'

/** Every word that only the static demo speaks, in one language. */
export interface StaticLabels {
  /** The name of the bar, for those who hear it. */
  bar: string
  title: string
  kept: string
  /** Where the browser stores nothing for this page. */
  unkept: string
  upstream: { name: string; explained: string }
  /** On the button: what the weather is like. */
  weatherIs: (name: string) => string
  weather: string
  choices: string
  weathers: Record<WeatherName, { name: string; what: string; look: string }>
  startRun: string
  decide: string
  decided: string
  /** Where no run is open that is done. */
  undecided: string
  /** What somebody else says, and who it is. */
  elsewhere: { reviewer: string; comment: string }
  startOver: string
  startOverAsk: string
  /** Why a document that nobody has recorded is not read. */
  notRecorded: string
}
