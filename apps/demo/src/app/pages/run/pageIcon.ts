import type { Connection, RunPhase } from 'cloudsquid-react'

/** What the icon of the tab tells of the open run. */
export type PageIcon = 'plain' | 'active' | 'done' | 'error' | 'lost'

/** Chooses the icon: a run under way, done, failed, or one that is not heard of at the moment. */
export function pageIcon(phase: RunPhase, connection: Connection): PageIcon {
  if (phase === 'done') return 'done'
  if (phase === 'error') return 'error'
  if (connection === 'reconnecting' || connection === 'offline') return 'lost'
  return phase === 'idle' || connection === 'stopped' || connection === 'expired' ? 'plain' : 'active'
}

/** The address of an icon. They differ by shape as well as by colour: a ring, a tick, a cross, a gap. */
export function pageIconUrl(icon: PageIcon): string {
  return `${import.meta.env.BASE_URL}favicon${icon === 'plain' ? '' : `-${icon}`}.svg`
}
