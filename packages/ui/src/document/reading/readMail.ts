import type { Address } from 'postal-mime'
import type { Mail, MailHeader } from './DocumentContent.ts'

/**
 * Reads an e-mail: a text of its headers and its body, and its attachments. A body in HTML alone becomes text, and never
 * HTML again. Rejects what is no e-mail.
 */
export async function readMail(bytes: Uint8Array): Promise<{ text: string; mail: Mail }> {
  const { default: PostalMime } = await import('postal-mime')
  const message = await PostalMime.parse(bytes, {
    attachmentEncoding: 'arraybuffer',
    // A mail in a mail has values and attachments of its own.
    forceRfc822Attachments: true,
  })
  const body = message.text?.trim() ? message.text : await plainText(message.html)
  const values: Record<MailHeader, string | undefined> = {
    subject: message.subject,
    from: listed(message.from && [message.from]),
    to: listed(message.to),
    cc: listed(message.cc),
    date: message.headers.find(({ key }) => key === 'date')?.value,
  }
  const headers = Object.entries(values).flatMap(([name, value]) =>
    value?.trim() ? [{ name: name as MailHeader, value: value.replaceAll(/\s+/g, ' ').trim() }] : [],
  )
  if (headers.length === 0 && body.trim() === '') throw new Error('There are no headers and no text.')
  const attachments = message.attachments
    .filter(({ related, mimeType }) => related !== true || !mimeType.startsWith('image/'))
    .map(({ filename, mimeType, content }) => ({
      name: fileName(filename),
      mimetype: mimeType,
      // Asked for as a buffer above; the type allows every encoding.
      blob: new Blob([content as ArrayBuffer], { type: mimeType }),
    }))
  const text = [...headers.map(({ value }) => value), body.replaceAll('\r\n', '\n').trimEnd()].join('\n')
  return { text, mail: { headers, attachments } }
}

function listed(addresses: readonly Address[] | undefined): string | undefined {
  return addresses
    ?.map(({ name, address }) => (name && address ? `${name} <${address}>` : (address ?? name)))
    .join(', ')
}

/** A name without a way to a folder, and without letters that turn it round or hide its end. */
function fileName(name: string | null | undefined): string | undefined {
  const last = name?.split(/[/\\]/).at(-1) ?? ''
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '').trim()
  return plain === '' || /^\.+$/.test(plain) ? undefined : plain.slice(0, 200)
}

async function plainText(html: string | undefined): Promise<string> {
  if (!html?.trim()) return ''
  const { convert } = await import('html-to-text')
  return convert(html, {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false } },
    ],
  })
}
