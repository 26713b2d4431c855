let isBringing = false

/**
 * Puts the styles of a part that has been loaded on the page, unless the host has loaded the sheet that has all of them. The
 * build calls it, in each module that `styles/run.css` leaves out; no policy for content forbids a constructed sheet.
 */
export function bringStyles(css: string): void {
  // A server, and a DOM for tests, have none.
  if (typeof document === 'undefined' || !('adoptedStyleSheets' in document)) return
  // Asked until it is known: on a page that has none of it, each answer would cost a layout of what came before.
  isBringing ||= getComputedStyle(document.documentElement).getPropertyValue('--ru-styles') === ''
  if (!isBringing) return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
}
