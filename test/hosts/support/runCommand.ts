import { spawn } from 'node:child_process'
import { plainEnv } from './plainEnv.ts'

/** Runs a command to its end in a folder, with an environment of its own, and gives what it wrote. */
export async function runCommand(
  [file, ...args]: readonly [string, ...string[]],
  folder: string,
  env: Record<string, string> = {},
): Promise<string> {
  const child = spawn(file, args, { cwd: folder, env: plainEnv(env), stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(`${[file, ...args].join(' ')} ended with ${code}:\n${output}`)
  return output
}
