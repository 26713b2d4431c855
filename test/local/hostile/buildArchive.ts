import { crc32 } from 'node:zlib'
import { deflateRepeated } from './deflateRepeated.ts'

export interface ArchiveEntry {
  name: string
  content: string | Buffer
  /** How often the content comes, one after the other. @default 1 */
  count?: number
  /** What the directory says of its size, where that is a lie. */
  declaredBytes?: number
  /** Whether the directory names it; a reader of local headers finds it all the same. @default true */
  isListed?: boolean
}

export interface ArchiveOptions {
  /** Leaves the directory out, so that only the local headers tell what is there. */
  hasDirectory?: boolean
}

/** Builds a ZIP archive, honest or not. */
export function buildArchive(entries: ArchiveEntry[], options: ArchiveOptions = {}): Uint8Array {
  const { hasDirectory = true } = options
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, count = 1, declaredBytes, isListed = true } of entries) {
    const piece = Buffer.from(content)
    const packed = deflateRepeated({ piece, count })
    const sizeBytes = piece.length * count
    const label = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(count === 1 ? crc32(piece) : 0, 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(sizeBytes, 18)
    common.writeUInt16LE(label.length, 22)
    locals.push(Buffer.from('PK\u0003\u0004'), common, label, packed)
    const listed = Buffer.from(common)
    listed.writeUInt32LE(declaredBytes ?? sizeBytes, 18)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    if (isListed)
      directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), listed, place, label]))
    offset += 30 + label.length + packed.length
  }
  if (!hasDirectory) return Buffer.concat(locals)
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, list, Buffer.from('PK\u0005\u0006'), end])
}
