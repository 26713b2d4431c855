import { createLocalCloudsquid, type LocalCloudsquidOptions } from '../api/createLocalCloudsquid.ts'
import { listen, type ListenOptions } from './listen.ts'

/** Those of `createLocalCloudsquid`, and a port. */
export interface ServeOptions extends LocalCloudsquidOptions, Partial<Pick<ListenOptions, 'portSetting'>> {
  /** @default any free one */
  port?: number
}

/** A local Cloudsquid that listens. */
export interface ServedCloudsquid {
  /** The API's address: `http://127.0.0.1:…/api`. */
  baseUrl: string
  apiKey: string
  port: number
  /** Stops listening and closes the local Cloudsquid. */
  close: () => Promise<void>
}

/**
 * Serves a local Cloudsquid on a port of this machine (127.0.0.1), for what cannot take a `fetch`: a browser's test, an app in
 * another process, another language.
 *
 * @example
 * const { baseUrl, apiKey, close } = await serveLocalCloudsquid()
 * @throws Error in words when the port or the data folder cannot be had.
 */
export async function serveLocalCloudsquid(options: ServeOptions = {}): Promise<ServedCloudsquid> {
  const { port: wantedPort = 0, portSetting, ...others } = options
  const cloudsquid = createLocalCloudsquid(others)
  try {
    const { port, close } = await listen({
      fetch: cloudsquid.fetch,
      port: wantedPort,
      ...(portSetting === undefined ? {} : { portSetting }),
    })
    return {
      baseUrl: `http://127.0.0.1:${port}/api`,
      apiKey: cloudsquid.apiKey,
      port,
      close: () => close().then(cloudsquid.close),
    }
  } catch (error) {
    await cloudsquid.close()
    throw error
  }
}

/** Settings of a local Cloudsquid that people look at: without them most documents are read before a screen has shown how. */
export const paceForPeople = { minPendingMs: 300, minRunMs: 1_200 }
