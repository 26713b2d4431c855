import type { RunClient, SharingOptions } from '../RunClient.ts'

declare const process: { env: { NODE_ENV?: string } }

const told = new Set<string>()

/** Says once, in development, why tabs do not share. */
function say(why: string): undefined {
  if (process.env.NODE_ENV === 'production' || told.has(why)) return undefined
  told.add(why)
  console.warn(`cloudsquid-react: tabs do not share requests here, as ${why}`)
}

/** Names what tabs must have in common to share: the full address, and whose it is. Nothing where they cannot share. */
export function nameSharing({ baseUrl, scope }: RunClient, options: SharingOptions): string | undefined {
  const isPage = typeof document !== 'undefined'
  // The code that makes a client runs on servers too, where there is nothing to say.
  if (!isPage && isNode()) return undefined
  if (!isPage || !globalThis.navigator?.locks || typeof BroadcastChannel !== 'function')
    return say('they need a page with Web Locks and BroadcastChannel: over https, or on localhost.')
  const isUnknown = typeof options.headers === 'function' || options.fetch !== undefined
  if (isUnknown && options.scope === undefined)
    return say(
      "nobody can tell whose `headers` or `fetch` they are. Name the user: createRunClient({ scope: 'user-17' }).",
    )
  let name: string
  try {
    name = JSON.stringify(['cloudsquid-react', new URL(baseUrl, document.baseURI).href, scope])
  } catch {
    // Told where it is used.
    return undefined
  }
  try {
    // Firefox: where a site may store nothing, it may have no channel either.
    new BroadcastChannel(name).close()
    return name
  } catch {
    return say('the browser refuses a channel to this page. It may not let the site store anything.')
  }
}

function isNode(): boolean {
  const { process: node } = globalThis as { process?: { versions?: { node?: string } } }
  return node?.versions?.node !== undefined
}
