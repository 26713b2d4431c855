import type LucideIcon from 'lucide-react/icons/info'
import styles from './Icon.module.css'

/** A drawing of Lucide, imported by itself: `lucide-react/icons/info`. */
export type IconDrawing = typeof LucideIcon

/** Draws one icon of 16 px. It is decoration: the word beside it, or the button's name, says the same. */
export function Icon({ drawing: Drawing }: { drawing: IconDrawing }) {
  return <Drawing className={styles.icon} />
}
