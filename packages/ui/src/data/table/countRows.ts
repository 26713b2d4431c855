import type { Labels } from '../../labels/Labels.ts'
import type { DataMatch } from '../search/searchData.ts'

/** Says how many rows a list has, and in a search how many of them were found. */
export function countRows(total: number, match: DataMatch | undefined, words: Labels['data']): string {
  const found = match && !match.isWhole ? match.children.size : total
  return found < total ? words.search.rows(found, total) : words.rowCount(total)
}
