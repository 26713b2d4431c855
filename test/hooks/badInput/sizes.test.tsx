import { cleanup } from '@testing-library/react'
import { afterEach, describe, it } from 'vitest'
import { badSizes } from './badSizes.ts'

afterEach(() => cleanup())

describe('bad sizes over HTTP', () => {
  for (const { arrives, gives, check } of badSizes) it(`${arrives}: ${gives}`, check)
})
