import { createContext, type ReactNode, use, useEffect, useEffectEvent, useState } from 'react'
import { createShortcuts, type Shortcuts, type ShortcutSettings } from './createShortcuts.ts'

const ShortcutsContext = createContext<Shortcuts | undefined>(undefined)

export interface ShortcutsProviderProps {
  settings: ShortcutSettings
  /**
   * Where keys count: on the whole `page`, for an app that is all of it, or only while the focus is `inside`, so that a
   * host's own keys are safe.
   *
   * @default 'inside'
   */
  scope?: 'page' | 'inside' | undefined
  children: ReactNode
}

/** Lets parts below it offer actions by key ({@link useShortcut}). Keys do nothing while somebody types. */
export function ShortcutsProvider({ settings, scope = 'inside', children }: ShortcutsProviderProps) {
  const [shortcuts] = useState(() => createShortcuts(settings))
  useEffect(() => shortcuts.configure(settings), [shortcuts, settings])
  const press = (event: KeyboardEvent) => {
    if (!event.defaultPrevented && shortcuts.press(event)) event.preventDefault()
  }
  const handlePress = useEffectEvent(press)
  useEffect(() => {
    if (scope !== 'page') return
    const listen = (event: KeyboardEvent) => handlePress(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [scope])
  return (
    <ShortcutsContext value={shortcuts}>
      {scope === 'page' ? (
        children
      ) : (
        // It hears keys that bubble from the controls in it, and is none itself.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div onKeyDown={(event) => press(event.nativeEvent)}>{children}</div>
      )}
    </ShortcutsContext>
  )
}

/** Offers an action by its key while this part is there; `undefined` offers nothing. Without a provider above, nothing. */
export function useShortcut(action: string, handle: (() => void) | undefined): void {
  const shortcuts = use(ShortcutsContext)
  const handleLatest = useEffectEvent(() => handle?.())
  const isOffered = handle !== undefined
  useEffect(
    () => (isOffered ? shortcuts?.on(action, () => handleLatest()) : undefined),
    [shortcuts, action, isOffered],
  )
}

/** Gives an action's key as it is written, such as `J`, to be shown beside what it does; `undefined` if it has none. */
export function useShortcutKey(action: string): string | undefined {
  const settings = use(ShortcutsContext)?.settings()
  return settings?.bindings[action]
}
