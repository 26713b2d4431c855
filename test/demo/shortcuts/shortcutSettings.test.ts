import { describe, expect, it } from 'vitest'
import {
  bindingsOf,
  chooseKey,
  type ShortcutChoices,
} from '../../../apps/demo/src/app/shortcuts/createShortcutSettings.ts'
import {
  shortcutActions,
  shortcutBindings,
  shortcutGroups,
} from '../../../apps/demo/src/app/shortcuts/shortcutBindings.ts'
import {
  createShortcuts,
  findCollision,
} from '../../../packages/ui/src/controls/shortcuts/createShortcuts.ts'

const usual: ShortcutChoices = { keys: {}, hasSingleKeys: true }

describe('the keys of the dashboard', () => {
  it('are each for one action, and every action stands in one group of the help', () => {
    expect(findCollision(shortcutBindings)).toBeUndefined()
    expect(Object.values(shortcutGroups).flat().toSorted()).toEqual(shortcutActions.toSorted())
  })

  it('take none that people press by accident or that the browser needs', () => {
    const keys = Object.values<string>(shortcutBindings)
    for (const key of ['Backspace', 'Delete', 'Enter', 'ArrowLeft', 'ArrowRight', 'Mod+Shift+C'])
      expect(keys).not.toContain(key)
  })

  it('change places when one takes the key of another', () => {
    const changed = bindingsOf(chooseKey(usual, 'nextRun', 'K'))
    expect([changed.nextRun, changed.previousRun]).toEqual(['K', 'J'])
    expect(findCollision(changed)).toBeUndefined()
  })

  it('stay as they were chosen when a newer action comes with the same one', () => {
    const changed = bindingsOf({ keys: { nextRun: 'S', previousRun: 'U' }, hasSingleKeys: true })
    expect(changed).toMatchObject({
      nextRun: 'S',
      previousRun: 'U',
      skipRun: undefined,
      undoDecision: undefined,
    })
    expect(findCollision(changed)).toBeUndefined()
  })

  it('are given to an action without one, also in place of the key of another', () => {
    const chosen: ShortcutChoices = { keys: { nextRun: 'S' }, hasSingleKeys: true }
    const free = bindingsOf(chooseKey(chosen, 'skipRun', 'W'))
    expect([free.nextRun, free.skipRun]).toEqual(['S', 'W'])
    const taken = bindingsOf(chooseKey(chosen, 'skipRun', 'S'))
    expect([taken.nextRun, taken.skipRun]).toEqual(['J', 'S'])
    const third = bindingsOf(chooseKey(chosen, 'skipRun', 'A'))
    expect([third.skipRun, third.chooseApprove]).toEqual(['A', undefined])
  })

  it('refuse two actions on one key, in words that name both', () => {
    const bindings = { nextRun: 'J', previousRun: 'J' }
    expect(() => createShortcuts({ bindings, hasSingleKeys: true })).toThrow(
      'The key J is bound to nextRun and previousRun.',
    )
  })
})
