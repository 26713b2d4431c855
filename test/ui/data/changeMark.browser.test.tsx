import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import { FieldList } from '../../../packages/ui/src/data/fields/FieldList.tsx'
import { renderData } from './renderData.tsx'

const setMotion = (value: 'reduce' | 'no-preference') =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] })

afterEach(async () => {
  cleanup()
  await setMotion('no-preference')
})

/** Changes a field and gives the names of the animations that run on its row. */
function changeAmount(): string[] {
  const { rerender } = renderData(<FieldList data={{ amount: 1, issuer: 'Acme' }} />)
  rerender(<FieldList data={{ amount: 2, issuer: 'Acme' }} />)
  const row = screen.getByText('Amount').closest('[data-change]')
  expect(row?.getAttribute('data-change')).toBe('odd')
  return (row?.getAnimations() ?? []).map((animation) => (animation as CSSAnimation).animationName)
}

describe('the mark of a field that changed', () => {
  it('plays once', async () => {
    await setMotion('no-preference')
    expect(changeAmount()).toHaveLength(1)
    const [animation] = screen.getByText('Amount').closest('[data-change]')?.getAnimations() ?? []
    expect(animation?.effect?.getTiming()).toMatchObject({ iterations: 1, duration: 1200 })
  })

  it('does not play for who wants less motion', async () => {
    await setMotion('reduce')
    expect(changeAmount()).toEqual([])
  })
})
