import type { TabSharing } from 'cloudsquid-react'

/** Lets tabs ask once as soon as that part is loaded, which the first page does not wait for. Until then, or without it, each asks for itself. */
export function shareTabsLater(): TabSharing {
  let isClosed = false
  let close = () => {}
  return {
    join(client, send, options) {
      let ask = send
      const join = async () => {
        const { shareTabs } = await import('./shareTabs.ts')
        if (isClosed) return
        const tabs = shareTabs()
        close = () => tabs.close()
        ask = tabs.join(client, send, options)
      }
      // Not there: as before.
      join().catch(() => {})
      return (request, signal) => ask(request, signal)
    },
    close() {
      isClosed = true
      close()
    },
  }
}
