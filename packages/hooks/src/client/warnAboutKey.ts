let hasWarned = false

/** Says once, in a browser, that the key is there for everybody to read. */
export function warnAboutKey(): void {
  if (hasWarned || typeof document === 'undefined') return
  hasWarned = true
  console.warn(
    'cloudsquid-react: createRunClient got an apiKey in a browser, where everybody can read it. Keep it on your ' +
      'server, in createRunProxy, and pass its address as baseUrl.',
  )
}
