import type { UploadSource } from 'cloudsquid-react'
import { createContext, type Dispatch, type ReactElement, type ReactNode, use, useReducer } from 'react'
import { type IntakeEvent, type Intakes, intakesReducer, noIntakes } from './intakesReducer.ts'

interface IntakesValue {
  intakes: Intakes
  dispatch: Dispatch<IntakeEvent>
}

/** A document that is about to be taken in. */
export interface NewIntake {
  source: UploadSource
  name: string
  mimetype?: string | undefined
  sizeBytes?: number | undefined
}

const IntakesContext = createContext<IntakesValue | undefined>(undefined)

/** Keeps uploads above the pages, so that they go on while somebody looks at a run. */
export function IntakesProvider({ children }: { children: ReactNode }): ReactElement {
  const [intakes, dispatch] = useReducer(intakesReducer, noIntakes)
  return <IntakesContext value={{ intakes, dispatch }}>{children}</IntakesContext>
}

/** Gives the uploads under way, and the ways to change them. */
export function useIntakes(): IntakesValue & { add: (documents: readonly NewIntake[]) => void } {
  const value = use(IntakesContext)
  if (!value) throw new Error('No IntakesProvider stands above this component.')
  return {
    ...value,
    add(documents) {
      const isAlone = documents.length === 1
      const items = documents.map((document) => ({ ...document, id: crypto.randomUUID(), opensRun: isAlone }))
      if (items.length > 0) value.dispatch({ type: 'add', items })
    },
  }
}

/** A file as an intake. */
export function fileIntake(file: File): NewIntake {
  return { source: file, name: file.name, mimetype: file.type, sizeBytes: file.size }
}
