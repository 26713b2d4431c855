import { Menu } from '@base-ui/react/menu'
import CheckIcon from 'lucide-react/icons/check'
import { Icon } from 'cloudsquid-react-ui/controls'
import { useAppServices } from '../../AppServices.tsx'
import { useStoredValue } from '../../storage/useStoredValue.ts'
import styles from './DisplayMenu.module.css'
import { useDashboardLabels } from '../../../labels/useDashboardLabels.tsx'

/** Asks to be told by the browser when a run ends; the browser asks once whether it may. */
export function NotifyChoice() {
  const words = useDashboardLabels().shell.notify
  const { notifying } = useAppServices()
  const isOn = useStoredValue(notifying).value
  const canNotify = 'Notification' in globalThis
  const isDenied = canNotify && Notification.permission === 'denied'
  if (!canNotify) return null

  const handleChange = async (isWanted: boolean) => {
    const permission = isWanted ? await Notification.requestPermission() : 'granted'
    notifying.update(() => isWanted && permission === 'granted')
  }
  return (
    <Menu.Group className={styles.group}>
      <Menu.GroupLabel className={styles.name}>{words.name}</Menu.GroupLabel>
      <Menu.CheckboxItem
        className={styles.item}
        checked={isOn && !isDenied}
        disabled={isDenied}
        onCheckedChange={(isWanted) => void handleChange(isWanted)}
      >
        <span className={styles.indicator}>
          <Menu.CheckboxItemIndicator>
            <Icon drawing={CheckIcon} />
          </Menu.CheckboxItemIndicator>
        </span>
        {isDenied ? words.denied : words.whenEnded}
      </Menu.CheckboxItem>
    </Menu.Group>
  )
}
