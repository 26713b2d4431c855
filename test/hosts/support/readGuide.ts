import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rootFolder } from '../../support/sourceProgram.ts'

/** A block of code of a guide: a file to be written, commands to be run, or one command that keeps running. */
export interface GuideBlock {
  kind: 'file' | 'commands' | 'server'
  /** Where the file is to be. */
  file: string
  text: string
}

/** The blocks of a start guide, in the order in which a reader pastes them. */
export async function readGuide(page: string): Promise<GuideBlock[]> {
  const text = await readFile(join(rootFolder, page), 'utf8')
  return [...text.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', about = '', code = '']): GuideBlock => {
      if (language === 'sh')
        return { kind: about === 'keeps running' ? 'server' : 'commands', file: '', text: code }
      if (about === '')
        throw new Error(`${page}: a block says neither its file nor that it is a command:\n${code}`)
      return { kind: 'file', file: about, text: code }
    },
  )
}
