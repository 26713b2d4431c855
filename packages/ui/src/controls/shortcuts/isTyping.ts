const textTypes = new Set([
  'text',
  'search',
  'url',
  'email',
  'tel',
  'number',
  'password',
  'date',
  'time',
  'datetime-local',
])

/** What takes keys for itself while it has the focus. */
const takingRoles = ['textbox', 'menu', 'listbox', 'combobox', 'dialog', 'alertdialog']
const takers = [
  'select',
  'textarea',
  'dialog',
  '[contenteditable]:not([contenteditable="false"])',
  ...takingRoles.map((role) => `[role="${role}"]`),
].join()

/** Tells whether keys belong to what has the focus: a text field, a select, a menu, a dialog. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  if (target instanceof HTMLInputElement) return textTypes.has(target.type) || target.closest(takers) !== null
  return target.closest(takers) !== null
}
