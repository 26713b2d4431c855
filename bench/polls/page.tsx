import { createRoot } from 'react-dom/client'
import { listsBy } from '../followers/listsBy.ts'
import { ours } from '../followers/ours.tsx'
import { tanstackQuery } from '../followers/tanstackQuery.tsx'

declare global {
  /** Follows so many runs that do not change, and tells by whom. */
  var follow: (who: number, count: number) => string
}

const lists = listsBy(ours, tanstackQuery)

globalThis.follow = (who, count) => {
  const { follow, name } = lists[who]!
  const ids = Array.from({ length: count }, (_, index) => `run-${index}`)
  const tree = follow({
    ids,
    intervalMs: 5_000,
    fetch: (input, init) => fetch(input, init),
    onShow: () => {},
  })
  createRoot(document.getElementById('root')!).render(tree)
  return name
}
