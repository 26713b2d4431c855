import type { JsonObject } from 'cloudsquid-react'
import { useEffect, useMemo, useState } from 'react'
import type { Check, CheckFacts, Finding } from '../../checks/Check.ts'
import { useLoadedCode } from '../../controls/loadedCode.ts'
import { leavesOf } from '../../values/jsonPointer.ts'
import { checkingCode } from './checkingCode.ts'

/** So many values are checked within the time of a frame; more are checked in turns, while the page goes on. */
const quickValues = 1000

const none: readonly Finding[] = []

/** Runs checks over data whenever it changes. Of large data the findings before stay until the new ones are there. */
export function useFindings(
  data: JsonObject,
  checks: readonly Check[],
  facts: CheckFacts,
): readonly Finding[] {
  const { roles, others, self, now, expected, evidence, meta, certainty, confidenceBelow } = facts
  const nowMs = now?.getTime()
  // One by one, as hosts make the object anew with every render.
  const options = useMemo(
    () => ({
      checks,
      roles,
      others,
      self,
      now: nowMs === undefined ? undefined : new Date(nowMs),
      expected,
      evidence,
      meta,
      certainty,
      confidenceBelow,
    }),
    [checks, roles, others, self, nowMs, expected, evidence, meta, certainty, confidenceBelow],
  )
  const isQuick = useMemo(() => leavesOf(data, '', quickValues).length < quickValues, [data])
  const code = useLoadedCode(checkingCode, checks.length > 0)
  const atOnce = useMemo(
    () => (isQuick && code ? code.runChecks(data, options) : none),
    [data, options, isQuick, code],
  )
  const [inTurns, setInTurns] = useState(none)
  useEffect(() => {
    if (isQuick || !code) return
    let isOver = false
    void code.checkInTurns(data, options, () => isOver).then((findings) => findings && setInTurns(findings))
    return () => {
      isOver = true
    }
  }, [data, options, isQuick, code])
  return isQuick ? atOnce : inTurns
}
