import { createContext, type ReactNode, use, useMemo } from 'react'

/** What a component may not ask the browser itself, so that stories and tests can fix it. */
export interface UiEnvironment {
  /** A BCP 47 tag; `undefined` is the browser's own. */
  locale: string | undefined
  /** An IANA name; `undefined` is the browser's own. */
  timeZone: string | undefined
  /** Milliseconds since 1970. */
  now: () => number
}

const browserEnvironment: UiEnvironment = { locale: undefined, timeZone: undefined, now: () => Date.now() }

const UiEnvironmentContext = createContext(browserEnvironment)

/** Fixes language, time zone or clock for everything inside; what is left out stays as it is outside. */
export function UiEnvironmentProvider(props: Partial<UiEnvironment> & { children: ReactNode }) {
  const outer = use(UiEnvironmentContext)
  const { locale = outer.locale, timeZone = outer.timeZone, now = outer.now, children } = props
  const environment = useMemo(() => ({ locale, timeZone, now }), [locale, timeZone, now])
  return <UiEnvironmentContext value={environment}>{children}</UiEnvironmentContext>
}

/** Gives language, time zone and clock. */
export function useUiEnvironment(): UiEnvironment {
  return use(UiEnvironmentContext)
}
