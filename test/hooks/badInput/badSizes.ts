import { isJsonObject, type UseRunResult } from 'cloudsquid-react'
import type { ServerResponse } from 'node:http'
import { expect } from 'vitest'
import type { BadStory } from './BadInput.ts'
import { followOverHttp } from './followOverHttp.tsx'

const megabyte = 1_000_000

/** A row whose data comes to so many bytes, in lines of a hundred. */
function buildLargeRow(status: string, bytes: number): string {
  const line = `{"name": "${'x'.repeat(80)}"}`.padEnd(99)
  const lines = Array.from({ length: Math.ceil(bytes / 100) }, () => line)
  return `{"status": "${status}", "data": {"lines": [${lines.join(',')}]}}`
}

function buildNest(status: string, levels: number): string {
  return `{"status": "${status}", "data": {"nest": ${'['.repeat(levels)}1${']'.repeat(levels)}}}`
}

/** Answers the n-th request with the n-th body; the last one stays. */
function followBodies(bodies: string[]) {
  return followOverHttp((response: ServerResponse, _, count) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(bodies[Math.min(count - 2, bodies.length - 1)])
  })
}

// Apart from the run: to compare or print one of these takes the time, or the stack, of the test.
function stateOf({ current }: { current: UseRunResult }) {
  return [current.phase, current.connection, current.error]
}

function countLines(run: UseRunResult['run']): number {
  const lines = isJsonObject(run?.data) ? run.data['lines'] : undefined
  return Array.isArray(lines) ? lines.length : 0
}

/** Answers that are far larger or deeper than any document. */
export const badSizes: BadStory[] = [
  {
    arrives: 'an answer of 50 MB, again and again',
    gives: 'the run; as long as it is the same, the same object, and nothing renders',
    async check() {
      const running = buildLargeRow('running', 50 * megabyte)
      const { result, renders, refresh } = await followBodies([
        running,
        running,
        buildLargeRow('done', 50 * megabyte),
      ])
      await refresh()
      const first = result.current.run
      expect(countLines(first)).toBe(500_000)
      const rendered = renders()
      await refresh()
      expect([result.current.run === first, renders()]).toEqual([true, rendered])
      await refresh()
      expect(stateOf(result)).toEqual(['done', 'settled', null])
      expect(countLines(result.current.run)).toBe(500_000)
    },
  },
  {
    arrives: 'values nested 10,000 levels deep',
    gives: 'the run; below 500 levels the same in another text counts as new, and renders',
    async check() {
      const deep = buildNest('running', 10_000)
      const { result, renders, refresh } = await followBodies([
        deep,
        deep,
        `${deep} `,
        buildNest('done', 10_000),
      ])
      await refresh()
      const rendered = renders()
      await refresh()
      expect(renders()).toBe(rendered)
      await refresh()
      expect(stateOf(result)).toEqual(['running', 'live', null])
      expect(renders()).toBeGreaterThan(rendered)
      await refresh()
      expect(stateOf(result)).toEqual(['done', 'settled', null])
    },
  },
  {
    arrives: 'an object of 50,000 keys',
    gives: 'the run; as long as it is the same, the same object, and nothing renders',
    async check() {
      const data = Object.fromEntries(Array.from({ length: 50_000 }, (_, key) => [`field-${key}`, key]))
      const { result, renders, refresh } = await followBodies([JSON.stringify({ status: 'running', data })])
      await refresh()
      const first = result.current.run
      const rendered = renders()
      await refresh()
      expect([result.current.run === first, renders()]).toEqual([true, rendered])
    },
  },
]
