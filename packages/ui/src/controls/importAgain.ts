/** What browsers say of a module that they could not fetch, with its address: Chromium and Firefox. */
const unfetched = /dynamically imported module: (https?:\/\/\S+)$/

/**
 * Loads a module that could not be fetched before. Browsers keep the failure for its address as long as the page lives,
 * so it is asked for by another.
 *
 * @returns `undefined` where the error does not say which module it was; bundlers with loaders of their own try again.
 */
export function importAgain(error: unknown, time: number): Promise<unknown> | undefined {
  const [, found] = (error instanceof TypeError && unfetched.exec(error.message)) || []
  if (found === undefined) return undefined
  const address = new URL(found)
  address.searchParams.set('again', String(time))
  return import(/* @vite-ignore */ /* webpackIgnore: true */ /* turbopackIgnore: true */ address.href)
}
