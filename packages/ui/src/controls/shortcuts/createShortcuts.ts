import { isTyping } from './isTyping.ts'
import { isSingleKey, type KeyPress, readShortcut } from './readShortcut.ts'
import { usesArrows } from './usesArrows.ts'

/** Which key does what; `undefined` if an action has no key. */
export type Bindings = Readonly<Record<string, string | undefined>>

export interface ShortcutSettings {
  bindings: Bindings
  /** Whether single characters do anything. */
  hasSingleKeys: boolean
}

export interface Shortcuts {
  settings: () => ShortcutSettings
  /** Says what a key does from now on; throws if two actions share one. */
  configure: (settings: ShortcutSettings) => void
  /** Does this when the action's key is pressed; the last one to say so has it. @returns a function that ends it. */
  on: (action: string, handle: () => void) => () => void
  /** Does what a key press asks for, if anything; tells whether it did. */
  press: (event: KeyPress & { target: EventTarget | null }) => boolean
}

/** What moves a focus, a value or a page on where it is pressed. */
const movingKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'])

/** Base UI: what a modal dialog or menu covers is hidden from those who hear the page, before the focus has moved into it. */
const covered = '[data-base-ui-inert][aria-hidden="true"]'

/** Connects keys with what parts of a page offer to do. */
export function createShortcuts(initial: ShortcutSettings): Shortcuts {
  const handlers = new Map<string, (() => void)[]>()
  let settings = checked(initial)

  return {
    settings: () => settings,
    configure(next) {
      settings = checked(next)
    },
    on(action, handle) {
      handlers.set(action, [...(handlers.get(action) ?? []), handle])
      return () =>
        handlers.set(
          action,
          (handlers.get(action) ?? []).filter((other) => other !== handle),
        )
    },
    press(event) {
      const shortcut = readShortcut(event)
      if (shortcut === undefined || isTyping(event.target)) return false
      if (isSingleKey(shortcut) && !settings.hasSingleKeys) return false
      if (movingKeys.has(shortcut) && usesArrows(event.target)) return false
      const action = Object.keys(settings.bindings).find((name) => settings.bindings[name] === shortcut)
      const handle = action === undefined ? undefined : handlers.get(action)?.at(-1)
      // The page is looked through for the keys alone that would do something.
      if (!handle || document.querySelector(covered)) return false
      handle()
      return true
    },
  }
}

/** Two actions on one key would be one that never happens; better told at once than found by a reviewer. */
function checked(settings: ShortcutSettings): ShortcutSettings {
  const twice = findCollision(settings.bindings)
  if (twice)
    throw new Error(
      `The key ${twice.key} is bound to ${twice.actions.join(' and ')}. Give one of them another.`,
    )
  return settings
}

/** Finds a key that more than one action has. */
export function findCollision(bindings: Bindings): { key: string; actions: string[] } | undefined {
  const actionsByKey = new Map<string, string[]>()
  for (const [action, key] of Object.entries(bindings))
    if (key !== undefined) actionsByKey.set(key, [...(actionsByKey.get(key) ?? []), action])
  const twice = [...actionsByKey].find(([, actions]) => actions.length > 1)
  return twice && { key: twice[0], actions: twice[1] }
}
