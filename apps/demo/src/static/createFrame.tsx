import { useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { AppRouter } from '../app/createAppRouter.tsx'
import { DashboardLabelsProvider, useDashboardLabels } from '../labels/useDashboardLabels.tsx'
import { DemoBar } from './bar/DemoBar.tsx'
import { useStaticLabels } from './labels/useStaticLabels.ts'
import type { Weather } from './weather/createWeather.ts'

export interface FrameOptions {
  router: AppRouter
  weather: Weather
  isKept: () => boolean
  startRun: () => void
  decide: (runId: string, words: { reviewer: string; comment: string }) => boolean
  startOver: () => void
}

/** Makes what stands around the dashboard in the static demo: words that say what is behind it, and the bar above it. */
export function createFrame({ router, weather, isKept, startRun, decide, startOver }: FrameOptions) {
  return function Frame({ children }: { children: ReactNode }) {
    const labels = useDashboardLabels()
    const words = useStaticLabels()
    const runId = useRouterState({
      router,
      select: ({ matches }) => matches.map(({ params }) => params).find((params) => 'runId' in params)?.runId,
    })
    const { name, explained } = words.upstream
    const upstream = { ...labels.shell.upstream, local: name, localExplained: explained }
    return (
      <DashboardLabelsProvider labels={{ ...labels, shell: { ...labels.shell, upstream } }}>
        <DemoBar
          weather={weather}
          isKept={isKept}
          onStartRun={startRun}
          onDecide={() => runId !== undefined && decide(runId, words.elsewhere)}
          onStartOver={startOver}
        />
        {children}
      </DashboardLabelsProvider>
    )
  }
}
