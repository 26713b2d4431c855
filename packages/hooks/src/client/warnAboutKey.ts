let hasWarned = false

/** Says once, in a browser, that the key is there for everybody to read. */
export function warnAboutKey(): void {
  if (hasWarned || typeof document === 'undefined') return
  hasWarned = true
  console.warn(
    'cloudsquid-react: createRunClient got an apiKey in a browser. Everybody who opens this page can read it and spend ' +
      'with it. Keep it on your server with createRunProxy from cloudsquid-react/server, and give the browser client ' +
      'the proxy as baseUrl and no key.',
  )
}
