import type { ProxyParams } from './ProxyCall.ts'
import { Refusal } from './Refusal.ts'
import { type Route, toParts } from './routes.ts'
import type { ProxyAllowance } from './RunProxyOptions.ts'

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const neverSent = /^\.{0,2}$|[\u0000-\u001f\u007f-\u009f]/
/** What a server that decodes once too often would read as another address. */
const ambiguous = /[/\\]|%[\da-f]{2}/i

/** Reads the parts of an address that the route names, each decoded once, and refuses what is not allowed. */
export function readParams(route: Route, path: string, allow: ProxyAllowance): ProxyParams {
  const params: Record<string, string> = {}
  const parts = toParts(path)
  route.parts.forEach((name, index) => {
    if (name.startsWith(':')) params[name.slice(1)] = readPart(parts[index] ?? '', name, allow)
  })
  checkListed(params['projectName'], 'project', allow.projects)
  checkListed(params['tableId'], 'table', allow.tables)
  return params
}

/** The path to ask the upstream for, encoded anew. */
export function toPath(route: Route, params: ProxyParams): string {
  const parts = route.parts.map((part) =>
    part.startsWith(':') ? encodeURIComponent(params[part.slice(1)] ?? '') : part,
  )
  return `/${parts.join('/')}`
}

/** The query parameters that the route names, each once and encoded anew; nothing else of a query goes on. */
export function toQuery({ query }: Route, url: string): string {
  const wanted = query.flatMap((name) => {
    const value = new URL(url).searchParams.get(name)
    return value === null ? [] : [[name, value]]
  })
  return wanted.length === 0 ? '' : `?${new URLSearchParams(wanted).toString()}`
}

function readPart(encoded: string, name: string, allow: ProxyAllowance): string {
  const part = decode(encoded)
  const isListed = name === ':projectName' && part !== undefined && allow.projects?.includes(part)
  if (part === undefined || neverSent.test(part) || (ambiguous.test(part) && !isListed))
    throw new Refusal(
      400,
      `The ${name.slice(1)} in this address cannot be sent on: it is empty, malformed, or could be read as another ` +
        'address. Percent-encode it once; a project whose name holds a slash must be named in allow.projects.',
    )
  return part
}

function decode(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return undefined
  }
}

function checkListed(value: string | undefined, kind: string, listed: readonly string[] | undefined): void {
  if (value !== undefined && listed && !listed.includes(value))
    throw new Refusal(
      403,
      `This proxy does not serve that ${kind}. Ask for an allowed one, or add it to allow.${kind}s.`,
    )
}
