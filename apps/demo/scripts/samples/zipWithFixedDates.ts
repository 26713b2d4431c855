import { unzipSync, zipSync } from 'fflate'

/**
 * Packs a zip file again with one fixed date on every entry.
 *
 * A zip holds local time without a zone, so the date is made in local time too: the bytes are the same everywhere.
 */
export function zipWithFixedDates(zip: Uint8Array): Uint8Array {
  return zipSync(unzipSync(zip), { mtime: new Date(2026, 10, 20, 9, 0, 0) })
}
