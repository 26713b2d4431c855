import { createContext } from 'react'

/** The value whose editor is to be opened; made anew with each asking, as the same value may be asked for twice. */
export interface AskedEditor {
  pointer: string
}

export const AskedEditorContext = createContext<AskedEditor | undefined>(undefined)
