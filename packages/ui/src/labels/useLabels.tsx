import { createContext, type ReactNode, use, useMemo } from 'react'
import { type Amounts, createAmounts } from './createAmounts.ts'
import { coreLabels } from './en/coreLabels.ts'
import type { CoreLabels, Words } from './Labels.ts'
import type { LabelTable } from './LabelTable.ts'

/** The English words of one room of the parts, such as `documentLabels`: they are loaded with the room. */
export type RoomWords<TRoom extends object> = (amounts: Amounts) => TRoom

const englishLocale = 'en-GB'

interface Spoken {
  core: CoreLabels
  /** Gives the words of a room besides; the same object for the same room. */
  withRoom: <TRoom extends object>(english: RoomWords<TRoom>) => CoreLabels & Words<TRoom>
}

/** English by room: a page that shows a run alone loads no words of lists and documents. */
function speakEnglish(locale: string): Spoken {
  const amounts = createAmounts(locale)
  const core = coreLabels(amounts)
  const rooms = new Map<unknown, CoreLabels>()
  return {
    core,
    withRoom: <TRoom extends object>(english: RoomWords<TRoom>) => {
      const words = rooms.get(english) ?? { ...core, ...english(amounts) }
      rooms.set(english, words)
      return words as CoreLabels & Words<TRoom>
    },
  }
}

/** A table is whole: it has the words of every room. */
function speak({ words }: LabelTable, locale: string): Spoken {
  const labels = words(createAmounts(locale))
  return {
    core: labels,
    withRoom: <TRoom extends object>() => labels as unknown as CoreLabels & Words<TRoom>,
  }
}

const LabelsContext = createContext<Spoken>(speakEnglish(englishLocale))

export interface LabelsProviderProps {
  /** @default English, of which each room brings its words along */
  labels?: LabelTable | undefined
  /** How amounts are written, such as `de-AT`. @default the table's own */
  locale?: string | undefined
  children: ReactNode
}

/** Gives every part inside its words; without it they are English. Dates follow `UiEnvironmentProvider`. */
export function LabelsProvider({ labels, locale, children }: LabelsProviderProps) {
  const spoken = useMemo(
    () => (labels ? speak(labels, locale ?? labels.locale) : speakEnglish(locale ?? englishLocale)),
    [labels, locale],
  )
  return <LabelsContext value={spoken}>{children}</LabelsContext>
}

/**
 * Gives the words of a run and its data, and with them those of the room that is named by its English words.
 *
 * @example
 * import { documentLabels, useLabels } from 'cloudsquid-react-ui'
 *
 * const { status } = useLabels()
 * const { document } = useLabels(documentLabels)
 */
export function useLabels(): CoreLabels
export function useLabels<TRoom extends object>(english: RoomWords<TRoom>): CoreLabels & Words<TRoom>
export function useLabels<TRoom extends object>(english?: RoomWords<TRoom>): CoreLabels {
  const { core, withRoom } = use(LabelsContext)
  return english ? withRoom(english) : core
}
