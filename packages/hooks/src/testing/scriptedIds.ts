/** Ids that are the same in every test: a uuid of the kind, counted from one. */
export interface ScriptedIds {
  next: (kind: 'row' | 'run' | 'task') => string
}

const prefixes = { project: 1, table: 2, row: 3, run: 4, task: 5 }

export function scriptedId(kind: keyof typeof prefixes, count: number): string {
  return `${prefixes[kind]}0000000-0000-4000-8000-${count.toString(16).padStart(12, '0')}`
}

export function countIds(): ScriptedIds {
  const counts = { row: 0, run: 0, task: 0 }
  return {
    next(kind) {
      counts[kind] += 1
      return scriptedId(kind, counts[kind])
    },
  }
}
