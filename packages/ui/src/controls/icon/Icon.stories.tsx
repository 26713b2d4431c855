import type { Meta, StoryObj } from '@storybook/react-vite'
import { Icon, type IconName } from './Icon.tsx'

const names: IconName[] = [
  'clock',
  'ring',
  'tickCircle',
  'crossOctagon',
  'halfCircle',
  'tickShield',
  'barCircle',
  'dottedCircle',
  'copy',
  'tick',
  'download',
  'arrowUp',
  'chevron',
  'search',
  'cross',
  'refresh',
  'file',
  'open',
  'alert',
  'offline',
  'pause',
  'stop',
  'info',
]

const meta = { title: 'Components/Icon', component: Icon, args: { name: 'clock' } } satisfies Meta<
  typeof Icon
>

export default meta

export const All: StoryObj<typeof meta> = {
  render: () => (
    <ul style={{ display: 'flex', flexWrap: 'wrap', gap: 24, padding: 0, listStyle: 'none' }}>
      {names.map((name) => (
        <li key={name} style={{ display: 'grid', justifyItems: 'center', gap: 8, inlineSize: 96 }}>
          <Icon name={name} />
          {name}
        </li>
      ))}
    </ul>
  ),
}
