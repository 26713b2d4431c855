import type { JsonObject } from 'cloudsquid-react'
import { useMemo } from 'react'
import type { DocumentIdentity } from '../checks/roles/identifyDocument.ts'
import { useLoadedCode } from '../controls/loadedCode.ts'
import { checkingCode } from '../data/work/checkingCode.ts'

/**
 * What identifies the document of a run. What finds it is loaded while the run is read, so that it is there with the data.
 */
export function useDocumentIdentity(data: JsonObject | undefined): DocumentIdentity | undefined {
  const code = useLoadedCode(checkingCode, true)
  return useMemo(() => (data && code ? code.identifyDocument(data) : undefined), [data, code])
}
