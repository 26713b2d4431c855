import { maxUploadBodyBytes } from '../config/limits.ts'

/** Weighs a request by the bytes of its body; one of unknown length may be as large as any. */
export function weightOf(request: Request): number {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  return length >= 0 && length <= maxUploadBodyBytes ? length : maxUploadBodyBytes
}
