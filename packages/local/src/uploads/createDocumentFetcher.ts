import ipaddr from 'ipaddr.js'
import { lookup as lookupName, type LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, request } from 'undici'
import { maxDocumentBytes, maxDocumentWords } from '../contract/limits.ts'
import type { Place, Room } from './createRoom.ts'
import { type FetchDocument, UploadFault } from './receiveDocument.ts'

type Resolve = (
  hostname: string,
  options: { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

export interface DocumentFetcherOptions {
  /** Decides about the address that is connected to, not about the name that led there. */
  isAllowed: (address: string) => boolean
  /** @default the system's */
  resolve?: Resolve
  timeoutMs?: number
  /** Where the bytes of all that are fetched are counted while they come. */
  room: Room
}

const mostRedirects = 3

/**
 * Fetches documents that are uploaded by their address, without lending this machine's place in the network to
 * whoever asks: http and https only, redirects followed by hand and each checked, and the check is made on the very
 * address that the connection then uses, so a name that resolves differently the second time gains nothing.
 */
export function createDocumentFetcher(options: DocumentFetcherOptions): FetchDocument {
  const { isAllowed, room, resolve = lookupName, timeoutMs = 30_000 } = options
  const lookup: LookupFunction = (hostname, { all }, callback) =>
    resolve(hostname, { all: true }, (error, addresses) => {
      const first = addresses?.[0]
      if (error !== null || first === undefined) return callback(error ?? new Error('No address.'), '')
      if (!addresses.every(({ address }) => isAllowed(address)))
        return callback(new UploadFault(400, privateAddress), '')
      return all ? callback(null, addresses) : callback(null, first.address, first.family)
    })

  return async (uri) => {
    const dispatcher = new Agent({ connect: { lookup, timeout: timeoutMs } })
    const signal = AbortSignal.timeout(timeoutMs)
    const place = room.enter()
    try {
      let address = checkAddress(uri, isAllowed)
      for (let hops = 0; hops <= mostRedirects; hops += 1) {
        const answer = await request(address, {
          dispatcher,
          signal,
          headers: { 'accept-encoding': 'identity' },
        })
        const location = [301, 302, 303, 307, 308].includes(answer.statusCode)
          ? answer.headers.location
          : undefined
        if (location === undefined) return await readAnswer(answer, place)
        discard(answer.body)
        address = checkAddress(new URL(String(location), address).href, isAllowed)
      }
      throw new UploadFault(
        400,
        `The address redirects more than ${mostRedirects} times. Give the final one.`,
      )
    } catch (error) {
      throw toFault(error, signal)
    } finally {
      place.leave()
      await dispatcher.destroy()
    }
  }
}

const privateAddress =
  'The address leads into a private network, which this server does not read from. Upload the file itself, or start the server with CLOUDSQUID_LOCAL_ALLOW_PRIVATE_URIS=1.'

function checkAddress(uri: string, isAllowed: (address: string) => boolean): URL {
  if (!URL.canParse(uri))
    throw new UploadFault(400, 'file is not a full address. Give one that starts with https://.')
  const address = new URL(uri)
  if (address.protocol !== 'http:' && address.protocol !== 'https:')
    throw new UploadFault(400, 'Documents are read from http and https addresses only.')
  if (address.username !== '' || address.password !== '')
    throw new UploadFault(
      400,
      'The address holds a user name or password. Give a signed address without them.',
    )
  // A literal address is connected to without a lookup, so it is checked here.
  const literal = address.hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) !== 0 && !isAllowed(literal)) throw new UploadFault(400, privateAddress)
  return address
}

type Answer = Awaited<ReturnType<typeof request>>

async function readAnswer({ statusCode, headers, body }: Answer, place: Place): Promise<Uint8Array> {
  if (statusCode !== 200) {
    discard(body)
    throw new UploadFault(
      400,
      `The address answered with HTTP ${statusCode}, so there is no document. Check that it has not expired.`,
    )
  }
  const tooLarge = new UploadFault(
    413,
    `The document at the address is larger than ${maxDocumentWords}, which is the limit.`,
  )
  if (Number(headers['content-length']) > maxDocumentBytes) {
    discard(body)
    throw tooLarge
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > maxDocumentBytes) throw tooLarge
    await place.grow(chunk.byteLength)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}

/** What is given up says so by an error, which would end this process if nobody listened. */
function discard(body: Answer['body']): void {
  body.on('error', () => undefined).destroy()
}

/** Network faults name hosts and ports of this side, so their messages are not passed on. */
function toFault(error: unknown, signal: AbortSignal): UploadFault {
  if (error instanceof UploadFault) return error
  if (error instanceof Error && error.cause instanceof UploadFault) return error.cause
  if (signal.aborted)
    return new UploadFault(400, 'The address did not deliver the document in time. Upload the file itself.')
  return new UploadFault(400, 'The address could not be reached. Check it, or upload the file itself.')
}

/** The wire server of Azure's machines: metadata at an address that looks public. */
const publicLookingMetadata = ['168.63.129.16']

/**
 * Tells whether an IP address belongs to the public internet: not private, loopback, link-local (which holds the
 * metadata services), multicast, carrier-grade NAT, reserved, or one of these wrapped in IPv6.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  // `process` unwraps ::ffff:a.b.c.d, which reaches the IPv4 address.
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast' || publicLookingMetadata.includes(parsed.toString())) return false
  // IPv6 gives out 2000::/3 only; ::a.b.c.d and the like lie outside it and count as unicast all the same.
  return parsed instanceof ipaddr.IPv4 || parsed.match(ipaddr.IPv6.parse('2000::'), 3)
}
