import { Menu } from '@base-ui/react/menu'
import CheckIcon from 'lucide-react/icons/check'
import { Icon } from 'cloudsquid-react-ui/controls'
import { useAppServices } from '../../AppServices.tsx'
import { useStoredValue } from '../../storage/useStoredValue.ts'
import styles from './DisplayMenu.module.css'
import { useDashboardLabels } from '../../../labels/useDashboardLabels.tsx'

/** Whether what was asked of runs is recorded, and shown at the foot of the page. */
export function RecordingChoice() {
  const words = useDashboardLabels().shell.recording
  const { recording } = useAppServices()
  return (
    <Menu.Group className={styles.group}>
      <Menu.GroupLabel className={styles.name}>{words.name}</Menu.GroupLabel>
      <Menu.CheckboxItem
        className={styles.item}
        checked={useStoredValue(recording).value}
        onCheckedChange={(isWanted) => recording.update(() => isWanted)}
      >
        <span className={styles.indicator}>
          <Menu.CheckboxItemIndicator>
            <Icon drawing={CheckIcon} />
          </Menu.CheckboxItemIndicator>
        </span>
        {words.show}
      </Menu.CheckboxItem>
    </Menu.Group>
  )
}
