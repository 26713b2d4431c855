import { appLabels } from '../../labels/appLabels.ts'

/** A size as people read it, in steps of a thousand as file managers and the web do. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return appLabels.sizes.bytes(bytes)
  if (bytes < 999_500) return appLabels.sizes.kilobytes(String(Math.round(bytes / 1_000)))
  const megabytes = bytes / 1_000_000
  return appLabels.sizes.megabytes(
    megabytes < 10 ? megabytes.toFixed(1).replace(/\.0$/, '') : megabytes.toFixed(0),
  )
}
