'use client'
import { useEffect, useState } from 'react'
import type { FlightRecorder } from './FlightRecorder.ts'

/** Changes may come hundreds of times a second; nobody reads faster than this. */
const leastMs = 200
/** The time until the next poll is counted down. */
const tickMs = 1_000

/** Gives the recorder's time, another object after each change and each second; never in the middle of a frame. */
export function useMoment(recorder: FlightRecorder): { nowMs: number } {
  const [moment, setMoment] = useState(() => ({ nowMs: recorder.nowMs() }))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let frame = 0
    const draw = () => {
      timer = undefined
      setMoment({ nowMs: recorder.nowMs() })
    }
    // A hidden tab has no frames, and draws nothing.
    const wait = () => {
      timer ??= setTimeout(() => (frame = requestAnimationFrame(draw)), leastMs)
    }
    const end = recorder.subscribe(wait)
    const tick = setInterval(wait, tickMs)
    draw()
    return () => {
      end()
      clearInterval(tick)
      clearTimeout(timer)
      cancelAnimationFrame(frame)
    }
  }, [recorder])
  return moment
}
