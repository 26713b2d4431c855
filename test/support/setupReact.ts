import { notifyManager } from '@tanstack/react-query'
import { act, cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// React wants every update inside `act`; queries update outside of it, once for all tests here.
notifyManager.setNotifyFunction((notify) => {
  act(() => {
    notify()
  })
})

afterEach(() => {
  cleanup()
  configure({ reactStrictMode: false })
})
