import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query'
import { type RunClient, RunClientProvider } from 'cloudsquid-react'
import { type ReactNode, useContext, useState } from 'react'
import { UiEnvironmentProvider } from '../../controls/time/UiEnvironment.tsx'
import type { LabelTable } from '../../labels/LabelTable.ts'
import { LabelsProvider } from '../../labels/useLabels.tsx'
import { Embedded, type EmbeddedProps } from '../../theme/Embedded.tsx'

export interface WorkbenchSurroundings extends Pick<EmbeddedProps, 'theme' | 'className' | 'style'> {
  /** The way to the API, made by `createRunClient`. @default that of the nearest `RunClientProvider` */
  client?: RunClient | undefined
  /** Where runs are kept. @default that of the nearest `QueryClientProvider`; without one, a cache of its own */
  queryClient?: QueryClient | undefined
  /** @default that of the nearest `LabelsProvider`, else English */
  labels?: LabelTable | undefined
  /** How dates and numbers are written, such as `de-AT`. @default that of `labels`, else as the browser is set */
  locale?: string | undefined
}

/** Gives the workbench what it stands on: what the host passes, else what is above it, else its own. */
export function WorkbenchProviders(props: WorkbenchSurroundings & { children: ReactNode }) {
  const { client, labels, locale = labels?.locale, theme, className, style, children } = props
  const outer = useContext(QueryClientContext)
  // Its own cache lives as long as the workbench, and only where nobody else has one.
  const [own] = useState(() => props.queryClient ?? outer ?? new QueryClient())
  const inner = (
    <Embedded theme={theme} className={className} style={style}>
      {children}
    </Embedded>
  )
  const spoken = labels ? (
    <LabelsProvider labels={labels} locale={locale}>
      {inner}
    </LabelsProvider>
  ) : (
    inner
  )
  return (
    <QueryClientProvider client={props.queryClient ?? outer ?? own}>
      <UiEnvironmentProvider {...(locale !== undefined && { locale })}>
        {client ? <RunClientProvider client={client}>{spoken}</RunClientProvider> : spoken}
      </UiEnvironmentProvider>
    </QueryClientProvider>
  )
}
