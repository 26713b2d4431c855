import type { DataWork } from '../data/work/DataWork.ts'
import type { HandOver } from '../review/dock/HandOver.tsx'
import { useLabels } from '../labels/useLabels.tsx'

// What writes it is loaded when somebody asks for it.
const loadWriters = () => import('./handOverWriters.ts')

/** In which forms corrections are handed over where they cannot be stored; `undefined` while there are none. */
export function useHandOver(
  work: DataWork | undefined,
  { title, comment = '' }: { title: string; comment?: string | undefined },
): readonly HandOver[] | undefined {
  const labels = useLabels()
  if (!work || (work.changes.length === 0 && comment.trim() === '')) return undefined
  const { changes, data, patch } = work
  const name = title.replace(/\.[^.]+$/, '')
  return [
    {
      kind: 'words',
      filename: `${name}.txt`,
      mimetype: 'text/plain',
      text: async () =>
        [comment.trim(), (await loadWriters()).writeChanges(changes, labels)].filter(Boolean).join('\n\n'),
    },
    {
      kind: 'patch',
      filename: `${name}.patch.json`,
      mimetype: 'application/json-patch+json',
      text: () => JSON.stringify(patch(), null, 2),
    },
    {
      kind: 'csv',
      filename: `${name}.changes.csv`,
      mimetype: 'text/csv',
      text: async () => (await loadWriters()).writeChangesCsv(changes),
    },
    {
      kind: 'json',
      filename: `${name}.corrected.json`,
      mimetype: 'application/json',
      text: () => JSON.stringify(data, null, 2),
    },
  ]
}
