/** What a page has of the other pages of its browser; frozen, it hears nothing, and keeps the locks that it has. */
export interface FakePage {
  isFrozen: boolean
}

export interface FakeBrowser {
  BroadcastChannel: typeof globalThis.BroadcastChannel
  locks: LockManager
  /** One for each channel that is listened to, in their order. */
  pages: FakePage[]
  /** Channels that are open, and locks that are held. */
  open: () => number
  lockNames: () => string[]
  /** All that was posted, by whom: the number of its channel. */
  posted: { by: number; data: unknown }[]
  /** Posts as another script of this origin does. */
  post: (data: unknown) => void
}

/**
 * Makes a BroadcastChannel and Web Locks that go by the timers of the test. Each client is a tab.
 *
 * @param latencyMs - A message or a lock takes a moment to another process; 0 is at once.
 */
export function createFakeBrowser(latencyMs = 1): FakeBrowser {
  const later = (call: () => void) =>
    void (latencyMs > 0 ? setTimeout(call, latencyMs) : queueMicrotask(call))
  const channels = new Set<FakeChannel>()
  const pages: FakePage[] = []
  const posted: FakeBrowser['posted'] = []
  const held = new Map<string, (reason: unknown) => void>()

  class FakeChannel extends EventTarget {
    readonly name: string
    readonly page: FakePage = { isFrozen: false }
    constructor(name: string) {
      super()
      this.name = name
      channels.add(this)
    }
    override addEventListener(...listener: Parameters<EventTarget['addEventListener']>): void {
      pages.push(this.page)
      super.addEventListener(...listener)
    }
    postMessage(data: unknown): void {
      posted.push({ by: pages.indexOf(this.page), data })
      if (!this.page.isFrozen) deliver(this.name, data, this)
    }
    close(): void {
      channels.delete(this)
    }
  }

  function deliver(name: string, data: unknown, from?: FakeChannel): void {
    const copy: unknown = structuredClone(data)
    for (const channel of channels)
      if (channel !== from && channel.name === name)
        later(() => {
          if (channels.has(channel) && !channel.page.isFrozen)
            channel.dispatchEvent(new MessageEvent('message', { data: copy }))
        })
  }

  const locks = {
    async request(name: string, { steal }: LockOptions, callback: (lock: Lock | null) => unknown) {
      await new Promise<void>(later)
      if (held.has(name) && !steal) return callback(null)
      held.get(name)?.(new DOMException('Stolen', 'AbortError'))
      let reject = (_reason: unknown) => {}
      const taken = new Promise<never>((_, fail) => {
        reject = fail
      })
      held.set(name, reject)
      try {
        return await Promise.race([callback({ name, mode: 'exclusive' }), taken])
      } finally {
        if (held.get(name) === reject) held.delete(name)
      }
    },
  }

  return {
    BroadcastChannel: FakeChannel as unknown as typeof globalThis.BroadcastChannel,
    locks: locks as unknown as LockManager,
    pages,
    posted,
    open: () => channels.size,
    lockNames: () => [...held.keys()],
    post: (data) => {
      for (const name of new Set([...channels].map((channel) => channel.name))) deliver(name, data)
    },
  }
}
