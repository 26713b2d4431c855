/** One holder's part of a {@link Room}. */
export interface Place {
  /** Resolves once there is room for so many bytes more. */
  grow(bytes: number): Promise<void>
  /** Gives everything back. */
  leave(): void
}

/** Bounds the bytes that many bodies hold in memory at the same time. */
export interface Room {
  enter(): Place
}

export interface RoomOptions {
  /** Bytes that the others may hold when one grows; so all together hold this, and one body more, at most. */
  capacityBytes: number
  /** What each may hold without asking, so that small bodies wait for nobody. */
  freeBytes: number
}

interface Holder {
  heldBytes: number
  countedBytes: number
  waiting: { bytes: number; enter: () => void } | undefined
}

/**
 * Makes a room that counts what really came: a body that is announced, or stalls, holds nothing more than that.
 *
 * What one holds itself never keeps it waiting, only what the others hold. So the largest of several that are half there
 * can always go on, and they do not wait for each other for ever.
 */
export function createRoom({ capacityBytes, freeBytes }: RoomOptions): Room {
  const holders = new Set<Holder>()
  let usedBytes = 0

  const countWith = (holder: Holder, bytes: number) => Math.max(0, holder.heldBytes + bytes - freeBytes)

  const fits = (holder: Holder, bytes: number) =>
    countWith(holder, bytes) === 0 || usedBytes - holder.countedBytes <= capacityBytes

  function take(holder: Holder, bytes: number): void {
    const counted = countWith(holder, bytes)
    usedBytes += counted - holder.countedBytes
    holder.heldBytes += bytes
    holder.countedBytes = counted
  }

  function letIn(): void {
    for (const holder of holders) {
      const { waiting } = holder
      if (waiting === undefined || !fits(holder, waiting.bytes)) continue
      holder.waiting = undefined
      take(holder, waiting.bytes)
      waiting.enter()
    }
  }

  return {
    enter() {
      const holder: Holder = { heldBytes: 0, countedBytes: 0, waiting: undefined }
      holders.add(holder)
      return {
        async grow(bytes) {
          if (fits(holder, bytes)) take(holder, bytes)
          else await new Promise<void>((enter) => (holder.waiting = { bytes, enter }))
        },
        leave() {
          if (!holders.delete(holder)) return
          usedBytes -= holder.countedBytes
          letIn()
        },
      }
    },
  }
}
