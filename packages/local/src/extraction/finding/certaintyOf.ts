import type { Certainties, Doubt, FieldCertainty } from '../../contract/Certainty.ts'
import type { Finding } from './values/Finding.ts'

/** Tells how sure every value is: nothing may speak against it, and two independent grounds for it. */
export function certaintyOf(found: readonly Finding[]): Certainties {
  return Object.fromEntries(found.map((finding) => [pointerOf(finding), judge(finding)]))
}

/** What speaks against a value; a single ground is too little. */
export function doubtsOf({ grounds, doubts = [] }: Finding): readonly Doubt[] {
  if (doubts.length > 0) return [...new Set(doubts)]
  return grounds.includes('own_data') || new Set(grounds).size >= 2 ? [] : ['one_ground']
}

function judge(finding: Finding): FieldCertainty {
  const { grounds, value } = finding
  const doubts = doubtsOf(finding)
  return {
    certainty: doubts.length === 0 ? 'sure' : 'uncertain',
    grounds: [...new Set(grounds)],
    doubts,
    ...(value !== null && typeof value !== 'object' && { value }),
  }
}

const pointerOf = ({ path, field }: Finding) =>
  (path ?? [field]).map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
