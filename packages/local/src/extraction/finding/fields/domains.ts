import { foldText } from '../text/foldText.ts'

/** Letters and digits alone: as names and addresses are compared. */
export const compactName = (text: string) => foldText(text).replaceAll(/[^a-z0-9]/g, '')

const publicMail =
  /^(?:gmail|googlemail|hotmail|outlook|yahoo|gmx|web|icloud|aol|orange|wanadoo|live|me|proton|protonmail|t-online|ziggo|kpnmail|laposte|free|libero|telenet|skynet|example)$/

/** After a sign that an address follows, or before a path: "shop.example/contact". */
const hosts =
  /(?:@|\bwww\.|https?:\/\/(?:www\.)?)([a-z0-9-]{1,40}(?:\.[a-z0-9-]{2,40}){1,3})|(?<![\w@./-])([a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){1,2})(?=\/[a-z])/g

/** Above their own name, domains of these stand: "shop.co.uk". */
const secondLevel = /^(?:co|com|net|org|gov|ac|or|ne)$/

export interface Domain<TLine> {
  /** As it is written, without "www.". */
  host: string
  line: TLine
  /** How often it stands there. */
  count: number
}

interface Written {
  segments: readonly { text: string }[]
}

/** "info@azure-interior.com" and "www.azure-interior.com" name "azureinterior". Those of public mail name nobody. */
export function domainsOf<TLine extends Written>(
  lines: readonly TLine[],
): ReadonlyMap<string, Domain<TLine>> {
  const domains = new Map<string, Domain<TLine>>()
  for (const line of lines.slice(0, 600))
    for (const segment of line.segments)
      for (const [, named, bare = ''] of segment.text.slice(0, 300).toLowerCase().matchAll(hosts)) {
        const host = named ?? bare
        if (/(?:^|\.)localhost$|\.(?:local|localhost|localdomain|internal|lan)$/.test(host)) continue
        const parts = host.split('.').slice(0, -1)
        const name = parts.findLast((part) => !secondLevel.test(part)) ?? ''
        const key = name.replaceAll('-', '')
        if (key.length < 2 || publicMail.test(name)) continue
        const known = domains.get(key)
        if (known) known.count++
        else domains.set(key, { host, line, count: 1 })
      }
  return domains
}
