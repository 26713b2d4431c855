import { type Judged, judgeDocument, type Verdict } from './judgeDocument.ts'
import { listDocuments } from './listDocuments.ts'
import { readingFloors } from './readingFloors.ts'

// Reads every document whose right values are known and says how many were found. Ends with 1 below one of the floors.
// `npm run reading -- own e-invoices` reads those kinds alone.
const kinds = process.argv.slice(2)
const judged: Judged[] = []
for (const document of await listDocuments())
  if (kinds.length === 0 || kinds.some((kind) => document.kind.startsWith(kind)))
    judged.push(...(await judgeDocument(document)))

const verdicts: readonly Verdict[] = ['right', 'wrong', 'uncertain', 'absent']
const count = (list: readonly Judged[], verdict: Verdict) =>
  list.filter((one) => one.verdict === verdict).length

function printTable(title: string, keyOf: (one: Judged) => string) {
  console.log(
    `\n${title.padEnd(24)}${verdicts.map((verdict) => verdict.padStart(10)).join('')}  right, but unsure`,
  )
  for (const key of new Set(judged.map(keyOf))) {
    const list = judged.filter((one) => keyOf(one) === key)
    const unsure = list.filter(({ verdict, isDoubted }) => verdict === 'right' && isDoubted).length
    const counts = verdicts.map((verdict) => count(list, verdict))
    console.log(key.padEnd(24) + [...counts, unsure].map((number) => String(number).padStart(10)).join(''))
  }
}

printTable('by kind', ({ kind }) => kind)
printTable('by field', ({ field }) => field)

const unsure = judged.filter(({ verdict, isDoubted }) => verdict === 'right' && isDoubted)
if (unsure.length > 0) console.log('\nright, but unsure')
for (const { document, field } of unsure) console.log(`          ${document}: ${field}`)

const missed = judged.filter(({ verdict }) => verdict !== 'right')
if (missed.length > 0) console.log('\nnot right')
for (const { verdict, document, field, got } of missed)
  console.log(`${verdict.padEnd(10)}${document}: ${field}${said(got)}`)

console.log('')
for (const { kinds: held, fields, right, wrong } of readingFloors) {
  const list = judged.filter(({ kind, field }) => kind.startsWith(held) && (fields?.includes(field) ?? true))
  if (list.length === 0) continue
  const isHeld =
    count(list, 'right') >= Math.ceil(right * list.length) &&
    count(list, 'wrong') <= Math.floor(wrong * list.length)
  if (!isHeld) process.exitCode = 1
  const what = `${held}${fields ? ` (${fields.join(', ')})` : ''}`
  console.log(
    `${isHeld ? 'held ' : 'BELOW'}  ${what}: ${count(list, 'right')} of ${list.length} right, ${count(list, 'wrong')} wrong`,
  )
}

function said(got: Judged['got']): string {
  const text = got === undefined ? undefined : JSON.stringify(got)
  return text === undefined || text.length > 120 ? '' : ` is ${text}`
}
