import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { JsonObject, Review } from 'cloudsquid-react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { setValue } from '../../../packages/ui/src/corrections/steps.ts'
import { DataWorkContext } from '../../../packages/ui/src/data/work/DataWork.ts'
import { useReviewWork } from '../../../packages/ui/src/data/work/useReviewWork.ts'
import { buildDoneRun } from '../../../packages/ui/src/fixtures/buildRun.ts'
import type { ReviewDraft } from '../../../packages/ui/src/review/ReviewDraft.ts'
import { RunDock } from '../../../packages/ui/src/run/RunDock.tsx'
import { renderData } from '../data/renderData.tsx'

const data: JsonObject = { amount: 289 }
const corrected: ReviewDraft = {
  comment: '',
  corrections: { done: [setValue(data, '/amount', 189)], undone: [] },
}

/** A run whose reviews cannot be stored, with its draft, as a page holds them. */
function Stage({ draft: first, review }: { draft?: ReviewDraft; review?: Review }) {
  const [draft, setDraft] = useState(first ?? { comment: '' })
  const work = useReviewWork({ original: data, draft, onDraftChange: setDraft })
  return (
    <DataWorkContext value={work}>
      <RunDock
        phase="done"
        title="invoice.pdf"
        runRef={{ projectName: 'project', tableId: 'table', runId: 'run' }}
        run={{ ...buildDoneRun(), ...(review && { review }) }}
        review={{ mode: 'read-only', reviewer: '', draft, onDraftChange: setDraft }}
        checkedAt={undefined}
        onRefresh={async () => {}}
      />
    </DataWorkContext>
  )
}

const choices = () =>
  screen
    .getAllByRole('button')
    .map(({ textContent }) => textContent)
    .filter((text) => text !== 'Check again')

describe('a comment where no review can be stored', () => {
  it('is written in the dock and goes along with the words, alone or above what was corrected', async () => {
    const user = userEvent.setup()
    const { unmount } = renderData(<Stage />)
    expect(choices()).toEqual([])
    await user.type(screen.getByRole('textbox', { name: 'Comment' }), ' Ask the supplier. ')
    expect(choices()).toEqual(['Copy as words'])
    await user.click(screen.getByRole('button', { name: 'Copy as words' }))
    await screen.findByText('Copied')
    expect(await navigator.clipboard.readText()).toBe('Ask the supplier.')
    unmount()

    renderData(<Stage draft={corrected} />)
    expect(choices()).toHaveLength(4)
    expect(screen.queryByText(/comment goes along with the words alone/)).toBeNull()
    await user.type(screen.getByRole('textbox', { name: 'Comment' }), 'Wrong month.')
    expect(screen.getByText(/comment goes along with the words alone/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Copy as words' }))
    await screen.findByText('Copied')
    expect(await navigator.clipboard.readText()).toBe('Wrong month.\n\nAmount: 289 → 189')
  })

  it('stands beside what somebody else decided meanwhile, and asks for nothing to be sent over it', () => {
    const review = { approved: true, reviewed_by: 'Mo', review_date: '2026-11-12T09:44:00Z' }
    renderData(<Stage draft={{ comment: 'Wrong month.' }} review={review} />)
    expect(screen.getByRole('textbox', { name: 'Comment' })).toHaveProperty('value', 'Wrong month.')
    expect(choices()).toEqual(['Copy as words'])
  })

  it('is not asked for where all is decided', () => {
    renderData(<Stage review={{ approved: true, reviewed_by: 'Mo' }} />)
    expect(screen.queryByRole('textbox', { name: 'Comment' })).toBeNull()
  })
})
