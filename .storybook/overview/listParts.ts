import { toId } from 'storybook/internal/csf'

/** A part and the address of its first stories. */
export interface ListedPart {
  name: string
  href: string
  storyCount: number
}

const sources = import.meta.glob<string>(
  ['../../packages/ui/src/**/*.stories.tsx', '../../apps/demo/src/**/*.stories.tsx'],
  { query: '?raw', import: 'default', eager: true },
)

/** Lists the parts of each room, as their stories are titled: what has no story is not on the map. */
export function listParts(): Map<string, ListedPart[]> {
  const rooms = new Map<string, ListedPart[]>()
  for (const source of Object.values(sources)) {
    const title = /^\s*title: '([^']+)'/m.exec(source)?.[1] ?? ''
    const [room = '', name] = title.split('/')
    if (name === undefined) continue
    const parts = rooms.get(room) ?? []
    const storyCount = source.match(/^export const \w+: Story\b/gm)?.length ?? 0
    const known = parts.find((part) => part.name === name)
    if (known) known.storyCount += storyCount
    else parts.push({ name, storyCount, href: `./?path=/docs/${toId(title)}--docs` })
    rooms.set(room, parts)
  }
  for (const parts of rooms.values()) parts.sort((one, other) => one.name.localeCompare(other.name, 'en'))
  return rooms
}
