import { parseAccept } from 'hono/utils/accept'

/** How a file may be sent; of equals the first is chosen. */
export const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]

/**
 * Chooses how a file is sent, as RFC 9110 says: the one that the caller likes best of those that are there, none that is
 * refused (`q=0`). As it is, unless something else is asked for.
 *
 * @returns undefined if the caller takes none of them.
 */
export function chooseEncoding(
  accepted: string | undefined,
  available: readonly Encoding[],
): Encoding | undefined {
  // Without a wish any would be allowed, and this one is understood by everybody.
  if (!accepted?.trim()) return 'identity'
  const wishes = new Map(parseAccept(accepted).map(({ type, q }) => [nameOf(type), q]))
  const liking = (encoding: Encoding) =>
    // Nobody has to ask for a file as it is, and whoever asks for something else likes that better.
    wishes.get(encoding) ?? wishes.get('*') ?? (encoding === 'identity' ? Number.MIN_VALUE : 0)
  const [best] = encodings
    .filter((encoding) => available.includes(encoding) && liking(encoding) > 0)
    .toSorted((a, b) => liking(b) - liking(a))
  return best
}

const nameOf = (type: string) => type.toLowerCase().replace(/^x-gzip$/, 'gzip')
