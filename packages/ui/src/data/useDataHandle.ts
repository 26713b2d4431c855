import type { JsonObject } from 'cloudsquid-react'
import { type Ref, useImperativeHandle, useState } from 'react'
import { keysOf, toPointer, valueAt } from '../values/jsonPointer.ts'
import { setValue } from '../corrections/steps.ts'
import type { DataHandle } from './DataHandle.ts'
import type { DataView } from './DataView.ts'
import type { AskedEditor } from './edit/AskedEditor.ts'
import { editorKind } from './edit/editorKind.ts'
import type { FieldHint } from './fields/FieldHint.ts'
import type { DataWork } from './work/DataWork.ts'

interface DataHandleOptions {
  ref: Ref<DataHandle> | undefined
  work: DataWork | undefined
  fields: readonly FieldHint[]
  /** The view that is shown. */
  view: DataView
  onSearch: (text: string) => void
  onViewChange: (view: DataView) => void
}

/** Serves a {@link DataHandle}; gives the editor that is to be opened. */
export function useDataHandle(options: DataHandleOptions): AskedEditor | undefined {
  const [asked, setAsked] = useState<AskedEditor>()
  useImperativeHandle(options.ref, () => {
    const { work, fields, view, onSearch, onViewChange } = options
    return {
      takeText({ text, pointer }) {
        if (!work) return
        const value = valueAt(work.data, pointer)
        if (isItem(work.data, pointer)) {
          // An item of a list has no editor of its own; a text needs none to be read.
          if (typeof value === 'string') work.change(setValue(work.data, pointer, text.trim()))
          return
        }
        const hint = fields.find(({ key }) => toPointer([key]) === pointer)
        // Kept before anything is shown of it, so that nothing that comes between loses it.
        work.keepTyped(pointer, { text: text.trim(), kind: editorKind(value, hint) })
        onSearch('')
        // The other views have no editors.
        if (view !== 'table') onViewChange('fields')
        setAsked({ pointer })
      },
      findInData: (text) => onSearch(text.trim()),
    }
  })
  return asked
}

/** Of a list of plain values, which is corrected as one. */
const isItem = (data: JsonObject, pointer: string) =>
  Array.isArray(valueAt(data, toPointer(keysOf(pointer).slice(0, -1))))
