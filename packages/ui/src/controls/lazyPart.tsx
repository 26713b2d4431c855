import { type ComponentType, createElement, use } from 'react'

/** A component that is loaded when it is first shown. */
export type LazyPart<TProps> = ComponentType<TProps> & {
  /** Loads it without showing it; a load that failed is tried again by the next call. */
  preload: () => Promise<unknown>
}

/**
 * Makes a component that is loaded when it is first shown, inside a `Suspense`. Unlike React's own `lazy`, one that was
 * loaded before is shown at once, with nothing in its place for a moment.
 */
export function lazyPart<TProps extends object>(
  load: () => Promise<ComponentType<TProps>>,
): LazyPart<TProps> {
  let loading: Promise<ComponentType<TProps>> | undefined
  const preload = () => {
    if (loading) return loading
    const started = load()
    loading = started
    started.then(
      // What React writes on a promise that it has waited for; one that has it from the start is not waited for.
      (value) => Object.assign(started, { status: 'fulfilled', value }),
      () => (loading = undefined),
    )
    return started
  }
  function Part(props: TProps) {
    return createElement(use(preload()), props)
  }
  return Object.assign(Part, { preload })
}
