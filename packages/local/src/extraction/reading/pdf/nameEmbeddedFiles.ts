/** Of a PDF, whose every object is looked at. */
const mostObjects = 20_000

/**
 * The PDF with a catalog put behind it that names each of its objects as an attached file; those that are none have no content.
 * pdf.js tells the files of the list of names alone, and not those that the catalog or a page has associated (`/AF`)
 * or that an annotation holds. `undefined` where there is nothing to find, or the PDF is encrypted.
 */
export function nameEmbeddedFiles(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!['/EmbeddedFile', '/EF', '#2Fxml'].some((sign) => file.includes(sign))) return undefined
  const text = file.toString('latin1')
  const start = text.lastIndexOf('startxref')
  const [, before] = /^startxref\s+(\d+)/.exec(text.slice(start)) ?? []
  let size = 0
  for (const [, count] of text.matchAll(/\/Size\s+(\d+)/g)) size = Math.max(size, Number(count))
  if (before === undefined || size === 0 || size > mostObjects || text.includes('/Encrypt')) return undefined
  const names = Array.from({ length: size - 1 }, (_, index) => `(${index + 1}) ${index + 1} 0 R`)
  const objects = [
    `/Type/Catalog/Pages ${size + 1} 0 R/Names<</EmbeddedFiles<</Names[${names.join(' ')}]>>>>`,
    `/Type/Pages/Count 1/Kids[${size + 2} 0 R]`,
    `/Type/Page/Parent ${size + 1} 0 R/MediaBox[0 0 9 9]`,
  ]
  // Places in the file are counted from its first mark.
  const header = Math.max(0, text.indexOf('%PDF-'))
  let added = '\n'
  let table = `xref\n${size} ${objects.length}\n`
  for (const [index, object] of objects.entries()) {
    table += `${String(bytes.length - header + added.length).padStart(10, '0')} 00000 n \n`
    added += `${size + index} 0 obj\n<<${object}>>\nendobj\n`
  }
  const place = bytes.length - header + added.length
  const trailer = `trailer\n<</Size ${size + objects.length}/Root ${size} 0 R/Prev ${before}>>\nstartxref\n${place}\n%%EOF\n`
  return Buffer.concat([file, Buffer.from(added + table + trailer)])
}
