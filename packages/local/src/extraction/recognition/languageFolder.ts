import { copyFile, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** What is recognised, the most frequent first. */
export const languages = ['eng', 'deu', 'fra', 'nld'] as const

const prefix = 'cloudsquid-languages-'
/** It is needed for a second. */
const oldestMs = 10 * 60_000

const { resolve } = createRequire(import.meta.url)

/**
 * Lays the data of all languages into one folder for as long as it is loaded: each comes in a package of its own, and
 * the recognition looks for all of them in one place.
 */
export async function withLanguageFolder<TResult>(
  load: (folder: string) => Promise<TResult>,
): Promise<TResult> {
  await removeLeftovers()
  const folder = await mkdtemp(join(tmpdir(), prefix))
  try {
    for (const language of languages) {
      const name = `${language}.traineddata.gz`
      const packaged = dirname(resolve(`@tesseract.js-data/${language}/package.json`))
      await copyFile(join(packaged, '4.0.0_best_int', name), join(folder, name))
    }
    return await load(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A process that is killed while it loads leaves its folder behind. */
async function removeLeftovers(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => [])
  for (const name of names.filter((one) => one.startsWith(prefix))) {
    const folder = join(tmpdir(), name)
    // Where another user runs this too, it is not ours to remove.
    const since = await stat(folder).catch(() => undefined)
    if (since && Date.now() - since.mtimeMs > oldestMs)
      await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}
