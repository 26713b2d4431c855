export interface Caller {
  /** The `Host` that the caller named, with its port. */
  host: string
  origin: string | null
  /** What a browser says of the page that asks (`Sec-Fetch-Site`). */
  site: string | null
}

export interface Foreign {
  status: 403 | 421
  message: string
}

const ownHostnames = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Tells why a caller is refused, or `undefined` if it may pass.
 *
 * The dashboard has no password, so it answers only what was addressed to this machine (a name of somebody else's that
 * leads here would let their pages read the answers) and what its own pages ask for.
 *
 * @param port - The port that must have been named; undefined for any, behind a development server.
 */
export function describeForeign(
  { host, origin, site }: Caller,
  port: number | undefined,
): Foreign | undefined {
  const address = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : undefined
  const isOwn =
    address !== undefined &&
    address.host === host.toLowerCase().replace(/:80$/, '') &&
    ownHostnames.includes(address.hostname) &&
    (port === undefined || Number(address.port || 80) === port)
  if (!isOwn) return misdirected
  const isOwnOrigin = origin === null || origin.toLowerCase() === `http://${address.host}`
  if (!isOwnOrigin || site === 'cross-site' || site === 'same-site')
    return {
      status: 403,
      message: 'Another site asked for this, and the dashboard answers its own pages only.',
    }
  return undefined
}

/** Refuses a request whose line names another host than its `Host` does, as only a proxy or an attacker's program sends. */
export function describeForeignTarget(url: string, host: string): Foreign | undefined {
  return new URL(url).host === new URL(`http://${host}`).host ? undefined : misdirected
}

const misdirected: Foreign = {
  status: 421,
  message:
    'This dashboard answers only to its own address on this machine. Open it at the address that it printed at its start.',
}
