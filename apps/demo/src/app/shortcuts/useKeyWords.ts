import { useLabels } from 'cloudsquid-react-ui'
import { type KeyWords, useUiEnvironment } from 'cloudsquid-react-ui/controls'
import { fixedKeyLabels as german } from '../../labels/de/fixedKeyLabels.ts'
import { type FixedKeyLabels, fixedKeyLabels as english } from '../../labels/en/fixedKeyLabels.ts'
import { languageOf } from '../../labels/Language.ts'

/** Gives what the keys of the parts do. The help brings both languages along, as nobody waits for either. */
export function useFixedKeyLabels(): FixedKeyLabels {
  const { locale } = useUiEnvironment()
  return languageOf(locale ?? navigator.language) === 'de' ? german : english
}

/** Gives the names of all keys that the help tells of. */
export function useKeyWords(): KeyWords {
  const { keys } = useLabels()
  const { keyNames } = useFixedKeyLabels()
  return { ...keys, names: keyNames }
}
