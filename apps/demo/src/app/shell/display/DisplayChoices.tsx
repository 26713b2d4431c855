import { Menu } from '@base-ui/react/menu'
import { useEffect, useRef } from 'react'
import type { OpenedBy } from 'cloudsquid-react-ui/controls'
import { languages } from '../../../labels/Language.ts'
import { useAppServices } from '../../AppServices.tsx'
import { useStoredValue } from '../../storage/useStoredValue.ts'
import { DisplayButton } from './DisplayButton.tsx'
import { DisplayChoice } from './DisplayChoice.tsx'
import styles from './DisplayMenu.module.css'
import { NotifyChoice } from './NotifyChoice.tsx'
import { RecordingChoice } from './RecordingChoice.tsx'
import { ReviewChoice } from './ReviewChoice.tsx'
import { useDashboardLabels } from '../../../labels/useDashboardLabels.tsx'

/** The display menu itself, open at first: its button was pressed before it was loaded. */
export function DisplayChoices({ openedBy }: { openedBy: OpenedBy }) {
  const { theme: themeWords, language: languageWords, density: densityWords } = useDashboardLabels().shell
  const { theme, language, density } = useAppServices()
  const triggerRef = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // What was pressed is gone; the press is passed on, so that the focus goes to the first item.
    if (openedBy === 'keyboard') triggerRef.current?.click()
  }, [openedBy])
  return (
    <Menu.Root defaultOpen={openedBy === 'pointer'}>
      <Menu.Trigger ref={triggerRef} render={<DisplayButton />} />
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} align="end" sideOffset={6}>
          <Menu.Popup className={styles.popup} finalFocus={triggerRef}>
            <DisplayChoice
              name={themeWords.name}
              value={useStoredValue(theme).value}
              choices={(['auto', 'light', 'dark'] as const).map((value) => ({
                value,
                word: themeWords[value],
              }))}
              onChoose={(next) => theme.update(() => next)}
            />
            <DisplayChoice
              name={densityWords.name}
              value={useStoredValue(density).value}
              choices={(['comfortable', 'compact'] as const).map((value) => ({
                value,
                word: densityWords[value],
              }))}
              onChoose={(next) => density.update(() => next)}
            />
            <DisplayChoice
              name={languageWords.name}
              value={useStoredValue(language).value}
              choices={[
                { value: 'auto' as const, word: languageWords.auto },
                ...languages.map((value) => ({ value, word: languageWords[value], lang: value })),
              ]}
              onChoose={(next) => language.update(() => next)}
            />
            <ReviewChoice />
            <NotifyChoice />
            <RecordingChoice />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
