import type { ReactElement } from 'react'
import type { FlightRecorder } from './FlightRecorder.ts'
import { RunDevtools } from './RunDevtools.tsx'

/** What TanStack Devtools take as a plugin, by its looks: the package is not needed for it. */
export interface RunDevtoolsPlugin {
  id: string
  name: string
  render: (element: unknown, given?: unknown) => ReactElement
}

/**
 * Makes the panel a plugin of TanStack Devtools.
 *
 * @example
 * const recorder = createFlightRecorder({ queryClient })
 * const plugins = [runDevtoolsPlugin(recorder)] // for <TanStackDevtools plugins={plugins} />
 */
export function runDevtoolsPlugin(recorder: FlightRecorder): RunDevtoolsPlugin {
  return {
    id: 'cloudsquid-runs',
    name: 'Cloudsquid runs',
    render: (_, given) => <RunDevtools recorder={recorder} theme={themeOf(given)} />,
  }
}

/** The theme is given by itself, or beside others, by the version. */
function themeOf(given: unknown): 'light' | 'dark' | undefined {
  const { theme = given } = Object(given) as { theme?: unknown }
  return theme === 'light' || theme === 'dark' ? theme : undefined
}
