import type { DataWork } from '../data/work/DataWork.ts'
import type { HandOver } from '../review/dock/HandOver.tsx'
import { useLabels } from '../labels/useLabels.tsx'
import { writeJson } from '../values/keptDigits.ts'

// What writes it is loaded when somebody asks for it.
const loadWriters = () => import('./handOverWriters.ts')

/**
 * In which forms corrections and a comment are handed over where they cannot be stored: none while there is nothing,
 * and words alone for a comment alone. `undefined` where the data is only read.
 */
export function useHandOver(
  work: DataWork | undefined,
  { title, comment = '' }: { title: string; comment?: string | undefined },
): readonly HandOver[] | undefined {
  const labels = useLabels()
  if (!work) return undefined
  const { changes, data, patch } = work
  if (changes.length === 0 && comment.trim() === '') return []
  const name = title.replace(/\.[^.]+$/, '')
  const inWords: HandOver = {
    kind: 'words',
    filename: `${name}.txt`,
    mimetype: 'text/plain',
    text: async () =>
      [comment.trim(), (await loadWriters()).writeChanges(changes, labels)].filter(Boolean).join('\n\n'),
  }
  if (changes.length === 0) return [inWords]
  return [
    inWords,
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
      text: () => writeJson(data, 2),
    },
  ]
}
