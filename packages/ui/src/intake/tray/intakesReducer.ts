import type { UploadSource } from 'cloudsquid-react'

/** A document on its way to becoming a run. */
export interface Intake {
  id: string
  source: UploadSource
  name: string
  mimetype?: string | undefined
  sizeBytes?: number | undefined
  state: 'waiting' | 'active' | 'failed'
  /** Whether its run is opened once it starts: only a document that came alone. */
  opensRun: boolean
}

export interface Intakes {
  items: readonly Intake[]
  /** How many runs have started of documents that came together; those that came alone open their run instead. */
  startedCount: number
}

export type IntakeEvent =
  | { type: 'add'; items: readonly Omit<Intake, 'state'>[] }
  | { type: 'fail' | 'retry' | 'started' | 'remove'; id: string }
  | { type: 'forget' }

export const noIntakes: Intakes = { items: [], startedCount: 0 }

/** Each upload holds its document in memory as base64, and the server reads a few at a time anyway. */
const maxActive = 3

/** Moves documents on: waiting, active (a few at a time), and off the list once their run has started. */
export function intakesReducer(intakes: Intakes, event: IntakeEvent): Intakes {
  switch (event.type) {
    case 'add': {
      const added = event.items.map((item) => ({ ...item, state: 'waiting' as const }))
      const startedCount = intakes.items.length === 0 ? 0 : intakes.startedCount
      return activate({ items: [...intakes.items, ...added], startedCount })
    }
    case 'fail':
      return activate(setState(intakes, event.id, 'failed'))
    case 'retry':
      // At once, beside the others: somebody asked for it.
      return setState(intakes, event.id, 'active')
    case 'started':
      return activate(
        countStarted(
          without(intakes, event.id),
          intakes.items.find(({ id }) => id === event.id),
        ),
      )
    case 'remove':
      return activate(without(intakes, event.id))
    case 'forget':
      return { ...intakes, startedCount: 0 }
  }
}

function setState(intakes: Intakes, id: string, state: Intake['state']): Intakes {
  return { ...intakes, items: intakes.items.map((item) => (item.id === id ? { ...item, state } : item)) }
}

function countStarted(intakes: Intakes, started: Intake | undefined): Intakes {
  return started && !started.opensRun ? { ...intakes, startedCount: intakes.startedCount + 1 } : intakes
}

function without(intakes: Intakes, id: string): Intakes {
  return { ...intakes, items: intakes.items.filter((item) => item.id !== id) }
}

function activate(intakes: Intakes): Intakes {
  let free = maxActive - intakes.items.filter(({ state }) => state === 'active').length
  const items = intakes.items.map((item) => {
    if (item.state !== 'waiting' || free <= 0) return item
    free -= 1
    return { ...item, state: 'active' as const }
  })
  return { ...intakes, items }
}
