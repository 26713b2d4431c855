import { readTabMessage, type TabMessage, version } from './TabMessage.ts'

export interface Tabs {
  post: (message: Message) => void
  /** Opens the channel, if it is not open: what is read is told, and heard of. */
  open: () => void
  /** Until it is opened again. */
  close: () => void
}

/** A message without its version. */
export type Message = TabMessage extends infer TOne
  ? TOne extends TabMessage
    ? Omit<TOne, 'v'>
    : never
  : never

interface Listener {
  hear: (message: TabMessage) => void
  /** Called before the channel is closed. */
  onClose: () => void
}

/** Where nothing was read for so long nobody listens; what is answered in other tabs is not even copied for it. */
const idleMs = 300_000

/**
 * The channel between the tabs of one browser. Closed while the page is frozen, or kept to go back to: messages would pile up
 * for it, and an open channel keeps a page from being kept (bfcache).
 */
export function openTabs(name: string, { hear, onClose }: Listener): Tabs {
  let channel: BroadcastChannel | undefined
  let readAt = 0

  function close(): void {
    if (!channel) return
    onClose()
    channel.close()
    channel = undefined
    document.removeEventListener('freeze', close)
    window.removeEventListener('pagehide', close)
  }

  return {
    post(message) {
      try {
        // That of a channel has no target; it reaches this origin alone.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        channel?.postMessage({ v: version, ...message })
      } catch {
        // Closed by the browser, or no memory left for a copy: who waits hears nothing, and asks for itself.
      }
    },
    open() {
      readAt = performance.now()
      if (channel) return
      try {
        channel = new BroadcastChannel(name)
      } catch {
        // The site may store nothing any more: each tab asks for itself.
        return
      }
      channel.addEventListener('message', ({ data }) => {
        if (performance.now() - readAt > idleMs) return close()
        const message = readTabMessage(data, pageTime())
        if (message) hear(message)
      })
      document.addEventListener('freeze', close)
      window.addEventListener('pagehide', close)
    },
    close,
  }
}

/** Milliseconds since 1970 by a clock that nobody sets: the same in all tabs, but for those that have loaded before it was set. */
export function pageTime(): number {
  return performance.timeOrigin + performance.now()
}
