/** Tells whether a key belongs to an input method, which is in the middle of a word; 229 is how Safari says so of the last one. */
export function isComposing(press: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return press.isComposing || press.keyCode === 229
}
