/** The value of an attribute of a tag, as it is written there. */
export function attributeOf(tag: string, name: string): string {
  const match = new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return match?.[1] ?? match?.[2] ?? ''
}

export const codeOf = (tag: string) =>
  attributeOf(tag, 'formatCode').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
