import { constants, deflateRawSync } from 'node:zlib'

export interface Repeated {
  piece: Buffer
  count: number
}

/** Deflates a piece that comes many times over, without ever holding what it unpacks to. */
export function deflateRepeated({ piece, count }: Repeated): Buffer {
  // A full flush ends at a byte and looks back at nothing, so that blocks can stand behind each other.
  const block = deflateRawSync(piece, { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([...Array.from({ length: count }, () => block), deflateRawSync(Buffer.alloc(0))])
}
