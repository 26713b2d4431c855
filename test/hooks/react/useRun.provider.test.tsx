import { renderHook } from '@testing-library/react'
import { useRun } from 'cloudsquid-react'
import { describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'

describe('useRun: without a provider', () => {
  it('says which one is missing and how to put it', () => {
    vi.spyOn(console, 'error').mockReturnValue()
    const { wrapper: Wrapper } = buildHarness()
    expect(() => renderHook(() => useRun(undefined), { wrapper: ({ children }) => children })).toThrow(
      'No RunClientProvider is above',
    )
    expect(() => renderHook(() => useRun(undefined), { wrapper: Wrapper })).not.toThrow()
  })
})
