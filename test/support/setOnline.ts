import { onlineManager } from '@tanstack/react-query'
import { onTestFinished } from 'vitest'

/** Cuts the network or brings it back, as a browser tells it. */
export function setOnline(isOnline: boolean): void {
  window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'))
  onTestFinished(() => onlineManager.setOnline(true))
}

/** Loses the network and finds it again. */
export function reconnect(): void {
  setOnline(false)
  setOnline(true)
}
