/** The code of a page could not be loaded: the server is down, or it serves a newer dashboard by now. */
class PageLoadError extends Error {
  override name = 'PageLoadError'
}

/** Loads the code of a page, and says so if that fails; the router would load the whole page anew, into nothing. */
export function loadPage<TPage>(load: () => Promise<TPage>): () => Promise<TPage> {
  return async () => {
    try {
      return await load()
    } catch (cause) {
      throw new PageLoadError('The code of a page could not be loaded.', { cause })
    }
  }
}

/** Chromium, Firefox and Safari, and a style sheet of a part. Each says it in its own words, and by no other sign. */
const loadFailures = /dynamically imported module|importing a module script failed|unable to preload css/i

/** Tells code that could not be loaded from code that has a fault. */
export function isLoadFailure(error: unknown): boolean {
  return error instanceof PageLoadError || (error instanceof Error && loadFailures.test(error.message))
}
