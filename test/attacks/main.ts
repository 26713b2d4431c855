import { readdirSync } from 'node:fs'
import type { Attack } from './Attack.ts'

// Every kind of attack, one after the other: all, or those whose name holds the word that is given. Ends with 1 when one
// was not withstood.
const wanted = process.argv[2] ?? ''
const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.attack.ts'))
const modules = await Promise.all(files.map((name) => import(`./${name}`) as Promise<{ attacks: Attack[] }>))
const attacks = modules.flatMap((module) => module.attacks).filter(({ name }) => name.includes(wanted))

for (const { name, run } of attacks) {
  const start = performance.now()
  const { isHeld, tries, words } = await run().catch((error: unknown) => ({
    isHeld: false,
    tries: 0,
    words: `the attack itself failed: ${String(error)}`,
  }))
  if (!isHeld) process.exitCode = 1
  const seconds = Math.round((performance.now() - start) / 1000)
  console.log(`${isHeld ? 'held' : 'FAILED'}  ${name} (${tries} tries, ${seconds} s): ${words}`)
}
