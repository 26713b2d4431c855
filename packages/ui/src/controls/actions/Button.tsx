import { type ComponentProps, type MouseEvent, use } from 'react'
import { Icon, type IconDrawing } from '../icon/Icon.tsx'
import styles from './Button.module.css'
import { TabStopContext } from './TabStopContext.ts'

export interface ButtonProps extends ComponentProps<'button'> {
  /** @default 'plain' */
  variant?: 'plain' | 'primary' | 'quiet'
  /** @default 'normal' */
  size?: 'normal' | 'small'
  icon?: IconDrawing
  /** Shows the icon alone; the children stay its name. */
  isIconOnly?: boolean
  /** Takes no press for now, but keeps the focus, which `disabled` would drop. */
  isBusy?: boolean
}

/** A button that never submits by accident: `type` is `button` unless told otherwise. */
export function Button(props: ButtonProps) {
  const { variant = 'plain', size = 'normal', icon, isIconOnly = false, isBusy = false, ...rest } = props
  const { children, onClick, ...others } = rest
  const handleClick = (event: MouseEvent<HTMLButtonElement>) => {
    if (isBusy) event.preventDefault()
    else onClick?.(event)
  }
  const tabIndex = use(TabStopContext)
  const label = isIconOnly && typeof children === 'string' ? children : undefined
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      className={styles.button}
      data-variant={variant}
      data-size={size}
      data-icon-only={isIconOnly ? '' : undefined}
      aria-disabled={isBusy ? true : undefined}
      aria-label={label}
      title={label}
      {...others}
      onClick={handleClick}
    >
      {icon && <Icon drawing={icon} />}
      {isIconOnly ? undefined : children}
    </button>
  )
}
