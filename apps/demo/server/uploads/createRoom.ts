/** One holder's part of a {@link Room}. */
export interface Place {
  /** Resolves once there is room for so many bytes more. */
  grow(bytes: number): Promise<void>
  /** Says that it will not grow any more, and goes on to hold what it has. */
  settle(): void
  /** Gives everything back. */
  leave(): void
}

/** Bounds the bytes that many bodies hold in memory at the same time. */
export interface Room {
  enter(): Place
}

export interface RoomOptions {
  /** Bytes that all hold together; a single one may go beyond, so that every body can come to its end. */
  capacityBytes: number
  /** What each may hold without asking, so that small bodies wait for nobody. */
  freeBytes: number
}

interface Holder {
  heldBytes: number
  countedBytes: number
  isGrowing: boolean
  waiting: { bytes: number; enter: () => void } | undefined
}

/**
 * Makes a room that counts what really came: a body that is announced, or stalls, holds nothing more than that.
 *
 * The oldest body that still grows may go beyond the capacity, as long as the others are within it. Otherwise several that
 * are half there would wait for each other for ever.
 */
export function createRoom({ capacityBytes, freeBytes }: RoomOptions): Room {
  const holders = new Set<Holder>()
  let usedBytes = 0

  const countWith = (holder: Holder, bytes: number) => Math.max(0, holder.heldBytes + bytes - freeBytes)

  function fits(holder: Holder, bytes: number): boolean {
    const counted = countWith(holder, bytes)
    const othersBytes = usedBytes - holder.countedBytes
    if (counted === 0 || othersBytes + counted <= capacityBytes) return true
    const oldest = [...holders].find(({ isGrowing }) => isGrowing)
    return oldest === holder && othersBytes <= capacityBytes
  }

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
      const holder: Holder = { heldBytes: 0, countedBytes: 0, isGrowing: true, waiting: undefined }
      holders.add(holder)
      return {
        async grow(bytes) {
          if (fits(holder, bytes)) take(holder, bytes)
          else await new Promise<void>((enter) => (holder.waiting = { bytes, enter }))
        },
        settle() {
          holder.isGrowing = false
          letIn()
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
