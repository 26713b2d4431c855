import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** Whether bytes hold a secret, as it is or as base64. */
export function holdsSecret(bytes: Buffer, secret: string): boolean {
  const aligned = [0, 1, 2].map((offset) => Buffer.from(`${' '.repeat(offset)}${secret}`).toString('base64'))
  // The first and the last letters depend on what stands beside the secret.
  return bytes.includes(secret) || aligned.some((text) => bytes.includes(text.slice(4, -4)))
}

/** The files of an app that hold a secret: its source, and all that a build has made of it. */
export async function findSecret(folder: string, secret: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory())
        return entry.name === 'node_modules'
          ? []
          : (await findSecret(path, secret)).map((file) => join(entry.name, file))
      return entry.isFile() && holdsSecret(await readFile(path), secret) ? [relative(folder, path)] : []
    }),
  )
  return found.flat()
}
