/**
 * Keeps links to a part of this page (`#content`) away from the router: where routes stand behind the `#`, it would take
 * them for a route that does not exist.
 */
export function keepAnchors(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    const id = link?.getAttribute('href')?.slice(1) ?? ''
    if (link === null || id.startsWith('/')) return
    event.preventDefault()
    const target = document.getElementById(id)
    target?.scrollIntoView()
    target?.focus()
  })
}
