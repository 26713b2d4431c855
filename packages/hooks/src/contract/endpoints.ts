import type { RunRef, TableRef } from './RunRef.ts'

const segment = encodeURIComponent

/** The documented paths, relative to the base URL; every part of an address is percent-encoded (contract row 24). */
export const endpoints = {
  projects: (): string => '/projects',
  files: (table: TableRef): string => `${tablePath(table)}/files`,
  startRun: (table: TableRef): string => `${tablePath(table)}/run`,
  run: (ref: RunRef): string => runPath(ref),
  tasks: (table: TableRef): string => `${tablePath(table)}/tasks`,
  extract: (table: TableRef): string => `${tablePath(table)}/extract`,
  reconcile: (table: TableRef): string => `${tablePath(table)}/reconcile`,
} as const

/** The path of a run; apart, as a client that only reads runs need not carry the others. */
export function runPath(ref: RunRef): string {
  return `${tablePath(ref)}/run/${segment(ref.runId)}`
}

function tablePath({ projectName, tableId }: TableRef): string {
  return `/projects/${segment(projectName)}/tables/${segment(tableId)}`
}
