import { type KeyPress, readShortcut } from './readShortcut.ts'

/** Which keys ask for which action where the focus is in a part, as shortcuts are written: `Enter`, `Mod+Z`, `Alt+ArrowUp`. */
export type KeyTable<TAction extends string> = Readonly<Record<TAction, readonly string[]>>

/** Finds what a key press asks for in a table; `undefined` if nothing. */
export function actionOf<TAction extends string>(
  table: KeyTable<TAction>,
  press: KeyPress,
): TAction | undefined {
  const pressed = spell(press)
  const actions = Object.keys(table) as TAction[]
  return pressed === undefined ? undefined : actions.find((action) => table[action].includes(pressed))
}

function spell({ key, code, keyCode, ctrlKey, metaKey, altKey, shiftKey, isComposing }: KeyPress) {
  const shortcut = readShortcut({
    key,
    code,
    keyCode,
    ctrlKey,
    metaKey,
    shiftKey,
    isComposing,
    altKey: false,
  })
  // On many keyboards a sign such as `[` takes Alt.
  const isOwnSign = key.length === 1 && !/[a-z0-9]/i.test(key)
  return shortcut !== undefined && altKey && !isOwnSign ? `Alt+${shortcut}` : shortcut
}
