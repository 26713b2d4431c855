import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** What is recognised, the most frequent first. */
export const languages = ['eng', 'deu', 'fra', 'nld'] as const

const { resolve } = createRequire(import.meta.url)

/**
 * Lays the data of all languages into one folder for as long as it is loaded: each comes in a package of its own, and
 * the recognition looks for all of them in one place.
 */
export async function withLanguageFolder<TResult>(
  load: (folder: string) => Promise<TResult>,
): Promise<TResult> {
  const folder = await mkdtemp(join(tmpdir(), 'cloudsquid-languages-'))
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
