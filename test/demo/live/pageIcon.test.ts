import type { Connection, RunPhase } from 'cloudsquid-react'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type PageIcon, pageIcon, pageIconUrl } from '../../../apps/demo/src/app/pages/run/pageIcon.ts'

describe('the icon of the tab', () => {
  it.each<[RunPhase, Connection, PageIcon]>([
    ['idle', 'paused', 'plain'],
    ['loading', 'live', 'active'],
    ['running', 'live', 'active'],
    ['running', 'paused', 'active'],
    ['running', 'reconnecting', 'lost'],
    ['pending', 'offline', 'lost'],
    ['running', 'stopped', 'plain'],
    ['running', 'expired', 'plain'],
    ['done', 'settled', 'done'],
    ['error', 'settled', 'error'],
    ['error', 'stopped', 'error'],
  ])('of %s while %s is %s', (phase, connection, icon) => {
    expect(pageIcon(phase, connection)).toBe(icon)
  })

  it.each<PageIcon>(['plain', 'active', 'done', 'error', 'lost'])('is there to be loaded: %s', (icon) => {
    expect(existsSync(new URL(`../../../apps/demo/public${pageIconUrl(icon)}`, import.meta.url))).toBe(true)
  })
})
