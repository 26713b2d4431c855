import type { RunRef, TableRef } from 'cloudsquid-react'

export interface ParsedRefs {
  refs: readonly RunRef[]
  /** What names no run. */
  refused: readonly string[]
}

/** Page of a run in a dashboard, or its address at the API. */
const addresses = [
  /\/runs\/([^/?#]+)\/([^/?#]+)\/([^/?#]+)/,
  /\/projects\/([^/?#]+)\/tables\/([^/?#]+)\/run\/([^/?#]+)/,
]
/** An id, which has letters, digits and little else. */
const bareId = /^[\w.~-]{1,200}$/

/** Reads which runs somebody means: ids of the given table, or links, set apart by blanks, commas, semicolons or lines. */
export function parseRunRefs(text: string, { projectName, tableId }: TableRef): ParsedRefs {
  const refs = new Map<string, RunRef>()
  const refused: string[] = []
  for (const word of text.split(/[\s,;]+/).filter(Boolean)) {
    const ref = readAddress(word) ?? (bareId.test(word) ? { projectName, tableId, runId: word } : undefined)
    if (ref) refs.set(JSON.stringify(ref), ref)
    else refused.push(word)
  }
  return { refs: [...refs.values()], refused }
}

function readAddress(word: string): RunRef | undefined {
  for (const address of addresses) {
    const parts = address.exec(word)?.slice(1).map(decode) ?? []
    const [projectName, tableId, runId] = parts
    if (projectName && tableId && runId) return { projectName, tableId, runId }
  }
  return undefined
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
