import * as z from 'zod/mini'
import { findCollision } from 'cloudsquid-react-ui/controls'
import { createStoredValue, type StoredValue } from '../storage/createStoredValue.ts'
import { type ShortcutAction, shortcutActions, shortcutBindings } from './shortcutBindings.ts'

/** The keys that somebody chose in place of the usual ones, and whether single characters do anything. */
export interface ShortcutChoices {
  keys: Partial<Record<ShortcutAction, string>>
  hasSingleKeys: boolean
}

const choicesSchema = z.object({
  keys: z.partialRecord(z.enum(shortcutActions), z.string().check(z.minLength(1), z.maxLength(20))),
  hasSingleKeys: z.boolean(),
})

const usualChoices: ShortcutChoices = { keys: {}, hasSingleKeys: true }

/** The keys of this browser's user. */
export function createShortcutSettings(): StoredValue<ShortcutChoices> {
  return createStoredValue<ShortcutChoices>({
    key: 'extraction-runs:shortcuts',
    parse: (json) => {
      const choices = choicesSchema.safeParse(json).data
      return choices && !findCollision(bindingsOf(choices)) ? { value: choices, isWhole: true } : undefined
    },
    initial: usualChoices,
  })
}

/** The key of every action, the chosen ones in place of the usual; none if its usual one was chosen for another action. */
export function bindingsOf({ keys }: ShortcutChoices): Record<ShortcutAction, string | undefined> {
  const chosen = new Set<string>(Object.values(keys))
  const bindings: Record<ShortcutAction, string | undefined> = { ...shortcutBindings, ...keys }
  // An action that is newer than a choice may come with the key that was chosen: the choice stays.
  for (const action of shortcutActions)
    if (keys[action] === undefined && chosen.has(shortcutBindings[action])) bindings[action] = undefined
  return bindings
}

/** Gives an action another key; one that another action has is given up by that one in exchange for this one's. */
export function chooseKey(choices: ShortcutChoices, action: ShortcutAction, key: string): ShortcutChoices {
  const bindings = bindingsOf(choices)
  const holder = shortcutActions.find((other) => other !== action && bindings[other] === key)
  const { [holder ?? action]: _given, ...kept } = choices.keys
  const left = bindings[action]
  return { ...choices, keys: { ...kept, [action]: key, ...(holder && left && { [holder]: left }) } }
}
