import type { SharedStore } from './SharedStore.ts'
import { type StoreGuard, storeGuard } from './storeGuard.ts'

/** The store of all instances, with what is needed to use it. */
export interface Common {
  store: SharedStore
  guard: StoreGuard
  /** The name of something in the store: a hash that only those who have the key can make. */
  nameOf: (kind: string, name?: string) => Promise<string>
}

export interface ConnectOptions {
  apiKey: string
  baseUrl: string
  onStoreError: ((error: unknown) => void) | undefined
  now: () => number
}

/** Nobody reads the names of two keys, or of two upstreams, as one; in a cluster all names of one key live together. */
export function connectStore(
  store: SharedStore,
  { apiKey, baseUrl, onStoreError = warn, now }: ConnectOptions,
): Common {
  let prefix: Promise<string> | undefined
  return {
    store,
    guard: storeGuard((error) => {
      try {
        onStoreError(error)
      } catch {
        // Whoever is told of a failure must not cause another one.
      }
    }, now),
    async nameOf(kind, name) {
      const begin = await (prefix ??= hash(`cloudsquid-react 1\n${baseUrl}\n${apiKey}`))
      const end = name === undefined ? '' : `:${await hash(`${apiKey}\n${kind}\n${name}`)}`
      return `{${begin}}:${kind}${end}`
    },
  }
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function warn(error: unknown): void {
  const reason = error instanceof Error ? error.message : 'no reason was given'
  console.warn(
    `cloudsquid-react: the store that instances of the proxy share is away (${reason}). This instance goes on alone, ` +
      'with its part of the limits, and looks for the store once a second. Give onStoreError to be told in another way.',
  )
}
