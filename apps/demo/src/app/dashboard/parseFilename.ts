/** Reads the file's name off a `Content-Disposition` header (RFC 6266): the whole name if it is given, else the plain one. */
export function parseFilename(disposition: string | null): string | undefined {
  const whole = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1]
  const plain = disposition?.match(/filename="([^"]+)"/i)?.[1]
  try {
    return whole === undefined ? plain : decodeURIComponent(whole)
  } catch {
    return plain
  }
}
