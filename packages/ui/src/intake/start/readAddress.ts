import { type Mimetype, toMimetype } from 'cloudsquid-react'
import type { NewIntake } from '../tray/IntakesProvider.tsx'

/** What is wrong with an address: it is none, or it does not say what kind of document it leads to. */
export type AddressProblem = 'address' | 'kind'

/**
 * Makes an intake of a web address: the server fetches it. The name and kind are read off the end of its path, unless
 * a kind is given.
 */
export function readAddress(address: string, kind: Mimetype | undefined): NewIntake | AddressProblem {
  const url = URL.canParse(address.trim()) ? new URL(address.trim()) : undefined
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return 'address'
  const filename = nameOf(url)
  const mimetype = kind ?? toMimetype('', filename)
  if (mimetype === undefined) return 'kind'
  return { source: { uri: url.href, filename, mimetype }, name: filename, mimetype }
}

function nameOf({ pathname, hostname }: URL): string {
  const last = pathname.split('/').findLast((part) => part !== '')
  if (last === undefined) return hostname
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}
