import { promises } from '../conformance/promises.ts'
import type { Follower } from '../followers/Follower.ts'
import type { Table } from '../Table.ts'

/** Each promise against each of them; the first one is ours. */
export async function conformanceTable(followers: readonly Follower[]): Promise<Table> {
  const rows: Table['rows'] = []
  for (const { id, words, tests, play, peers = 'cannot' } of promises) {
    const cells: string[] = []
    for (const [index, follower] of followers.entries())
      cells.push(play ? await play(follower) : index === 0 ? 'yes' : peers)
    rows.push([`[${id}](../test/hooks/${tests})`, words, ...cells])
  }
  return {
    title: 'What each of them promises',
    about:
      'Each promise of ours leads to its tests, and is played to everybody here where that can be done; peers ask every 3 s and are otherwise as they come. "Cannot": there is nothing of the kind in it, and one writes it by hand. "–": not a question to it. What is "yes" of ours in such a row is held by the tests alone.',
    head: ['facet', 'promise', ...followers.map(({ name }) => name)],
    rows,
  }
}
