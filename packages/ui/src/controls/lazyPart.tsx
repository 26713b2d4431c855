import { type ComponentType, createElement, type ReactNode } from 'react'
import { CodeNotice } from './feedback/CodeNotice.tsx'
import { createLoadedCode, useCodeFailure, useLoadedCode } from './loadedCode.ts'

/** A component that is loaded when it is first shown. */
export type LazyPart<TProps> = ComponentType<TProps> & {
  /** Loads it without showing it; a load that failed is tried again by the next call. */
  preload: () => Promise<unknown>
}

/**
 * Makes a component that is loaded when it is first shown. Until then `fallback` stands in its place, made
 * of the part's props where it is a function; where it cannot be
 * loaded, a notice that offers to try again. It suspends nothing, so that nothing around it waits or goes, and one that
 * was loaded before is shown at once.
 *
 * @example
 * const Chart = lazyPart(() => import('./Chart'), 'Chart')
 */
export function lazyPart<TName extends string, TProps extends object>(
  load: () => Promise<Record<TName, ComponentType<TProps>>>,
  name: TName,
  fallback: ReactNode | ((props: TProps) => ReactNode) = null,
): LazyPart<TProps> {
  const code = createLoadedCode(load)
  function Part(props: TProps) {
    const loaded = useLoadedCode(code, true)
    const hasFailed = useCodeFailure(code)
    if (loaded) return createElement(loaded[name], props)
    return hasFailed ? (
      <CodeNotice onRetry={code.load} />
    ) : typeof fallback === 'function' ? (
      fallback(props)
    ) : (
      fallback
    )
  }
  return Object.assign(Part, { preload: code.load })
}
