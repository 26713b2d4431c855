import type { Line, Mail } from '../reading/Reading.ts'
import { compactName, domainsOf } from './fields/domains.ts'
import type { Finding, Findings } from './values/Finding.ts'

/** "Fwd: Your receipt" has the address of somebody else. */
const passedOn = /^\s*(?:fwd?|wg|tr|rv|doorst)\s*:/i

/**
 * Where the text of a message names no issuer: its sender, where that is called as its address is and the text names it
 * too. Of a message that was passed on nothing is taken.
 */
export function withSender({ from, subject, body }: Mail, findings: Findings): Findings {
  const [, name = '', address = ''] = /^"?([^"<]{3,60}?)"? <([^<>\s]{3,200})>$/.exec(from ?? '') ?? []
  const isTold = findings.found.some(({ field }) => field === 'issuer')
  const letters = compactName(name)
  const isOwn = [...domainsOf([lineOf(address)]).keys()].some(
    (domain) => domain.startsWith(letters) || letters.startsWith(domain),
  )
  if (isTold || passedOn.test(subject ?? '') || letters.length < 4 || !isOwn || !isNamed(letters, body))
    return findings
  const issuer: Finding = {
    field: 'issuer',
    value: name,
    words: name,
    place: 'message',
    rule: 'the name of the sender, which is like its address; the text of the message has it too',
    grounds: ['name_in_address', 'repeated'],
  }
  return { ...findings, found: [issuer, ...findings.found] }
}

const isNamed = (letters: string, body: readonly Line[]) =>
  body.some(({ segments }) => segments.some(({ text }) => compactName(text.slice(0, 300)).includes(letters)))

const lineOf = (address: string): Line => ({
  page: 1,
  number: 1,
  top: 0,
  size: 1,
  segments: [{ text: address, words: [], left: 0, right: 0 }],
})
