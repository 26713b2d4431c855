/** Makes an id that no other tab makes. `crypto.randomUUID` is absent on pages that came without TLS. */
export function randomId(kind: string): string {
  const random = [...crypto.getRandomValues(new Uint8Array(8))]
  return `${kind}-${random.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
