/** The package.json of an example with our packages in the versions given. */
export function stepExample(text: string, packages: readonly { name: string; version: string }[]): string {
  return packages.reduce(
    (stepped, { name, version }) =>
      stepped.replaceAll(new RegExp(`"${name}": "[^"]*"`, 'g'), `"${name}": "${version}"`),
    text,
  )
}
