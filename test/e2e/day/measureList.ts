import type { Page } from '@playwright/test'
import { expect } from '../dashboard.ts'

/** How long the start page takes until its list has rows, in milliseconds. */
export async function measureList(page: Page, url: string): Promise<number> {
  await page.goto('about:blank')
  const beganMs = performance.now()
  await page.goto(url)
  await expect(page.getByRole('navigation').getByRole('link').nth(5)).toBeVisible()
  return performance.now() - beganMs
}

/** Puts so many runs into the list that this browser keeps, as copies of one that is in it. */
export async function fillList(page: Page, amount: number): Promise<void> {
  await page.evaluate(async (wanted) => {
    const asked = <TResult>(request: IDBRequest<TResult>) =>
      new Promise<TResult>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('It was refused.')))
      })
    interface Stored {
      key: string
      order: number
      run: { runId: string; addedAtMs: number }
    }
    const db = await asked(indexedDB.open('extraction-runs'))
    const transaction = db.transaction('runs', 'readwrite')
    const store = transaction.objectStore('runs')
    const [first] = (await asked(store.getAll(null, 1))) as Stored[]
    if (!first) throw new Error('There is no run to copy.')
    for (let index = 0; index < wanted; index += 1) {
      const runId = `${first.run.runId}.${index}`
      const addedAtMs = first.run.addedAtMs - index - 1
      store.put({
        key: first.key.replace(first.run.runId, runId),
        order: -addedAtMs,
        run: { ...first.run, runId, addedAtMs },
      })
    }
    await new Promise((resolve) => transaction.addEventListener('complete', resolve))
    db.close()
  }, amount)
}
