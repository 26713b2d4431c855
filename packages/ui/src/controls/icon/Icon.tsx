import type { ReactElement } from 'react'
import styles from './Icon.module.css'

const circle = <circle cx="8" cy="8" r="6.25" />
const tick = <path d="m5.25 8.25 2 2 3.5-4.25" />

const shapes = {
  clock: (
    <>
      {circle}
      <path d="M8 4.75V8l2.25 1.5" />
    </>
  ),
  ring: <path d="M8 1.75A6.25 6.25 0 1 1 1.75 8" />,
  tickCircle: (
    <>
      {circle}
      {tick}
    </>
  ),
  crossOctagon: (
    <>
      <path d="M5.4 1.75h5.2l3.65 3.65v5.2l-3.65 3.65H5.4L1.75 10.6V5.4z" />
      <path d="m6 6 4 4m0-4-4 4" />
    </>
  ),
  halfCircle: (
    <>
      {circle}
      <path d="M8 4.5a3.5 3.5 0 0 1 0 7z" fill="currentColor" />
    </>
  ),
  tickShield: (
    <>
      <path d="M8 1.5 13.25 3.4v4.1c0 3.2-2.1 5.7-5.25 7-3.15-1.3-5.25-3.8-5.25-7V3.4z" />
      {tick}
    </>
  ),
  barCircle: (
    <>
      {circle}
      <path d="M5 8h6" />
    </>
  ),
  dottedCircle: <circle cx="8" cy="8" r="6.25" strokeDasharray="0.1 3.17" strokeWidth="1.75" />,
  copy: (
    <>
      <rect x="5.25" y="5.25" width="8.5" height="8.5" rx="1.5" />
      <path d="M10.75 5.25v-1.5a1.5 1.5 0 0 0-1.5-1.5h-5.5a1.5 1.5 0 0 0-1.5 1.5v5.5a1.5 1.5 0 0 0 1.5 1.5h1.5" />
    </>
  ),
  tick: <path d="m3 8.5 3.25 3.25L13 4.5" />,
  download: (
    <>
      <path d="M8 2v8.25" />
      <path d="M4.5 7 8 10.5 11.5 7" />
      <path d="M2.5 13.5h11" />
    </>
  ),
  arrowUp: <path d="M8 13V3M4 7l4-4 4 4" />,
  chevron: <path d="m6 3.5 4.5 4.5L6 12.5" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.75" />
      <path d="m10.5 10.5 3.25 3.25" />
    </>
  ),
  cross: <path d="m4 4 8 8m0-8-8 8" />,
  refresh: (
    <>
      <path d="M13.5 8a5.5 5.5 0 1 1-1.6-3.9L13.5 5.5" />
      <path d="M13.5 2.25V5.5h-3.25" />
    </>
  ),
  file: (
    <>
      <path d="M9 1.75H4a1 1 0 0 0-1 1v10.5a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V5.75z" />
      <path d="M9 1.75v4h4" />
    </>
  ),
  open: (
    <path d="M9.5 2.5h4v4M13.25 2.75 7.5 8.5M11.5 9.5v3a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1h3" />
  ),
  alert: (
    <>
      <path d="M8 2.25 14.5 13.5h-13z" />
      <path d="M8 6.5v3M8 11.4v.1" />
    </>
  ),
  offline: <path d="M2 6.5a9 9 0 0 1 12 0M4.25 9a5.6 5.6 0 0 1 7.5 0M8 12v.1M2.5 2.5l11 11" />,
  pause: <path d="M5.75 3.75v8.5M10.25 3.75v8.5" />,
  stop: <rect x="3.75" y="3.75" width="8.5" height="8.5" rx="1.25" />,
  plus: <path d="M8 3.25v9.5M3.25 8h9.5" />,
  minus: <path d="M3.25 8h9.5" />,
  fitWidth: <path d="M2 3v10M14 3v10M4.5 8h7M6.5 6l-2 2 2 2M9.5 6l2 2-2 2" />,
  turn: (
    <>
      <path d="M13.25 6.5A5.5 5.5 0 1 0 13.5 8" />
      <path d="M13.5 2.75V6.5H9.75" />
    </>
  ),
  target: (
    <>
      <circle cx="8" cy="8" r="3.75" />
      <path d="M8 1.75v2.5M8 11.75v2.5M1.75 8h2.5M11.75 8h2.5" />
    </>
  ),
  info: (
    <>
      {circle}
      <path d="M8 7.25v3.5M8 5.1v.1" />
    </>
  ),
} satisfies Record<string, ReactElement>

/** A drawing of the icon set. */
export type IconName = keyof typeof shapes

/** Draws one icon of 16 px. It is decoration: the word beside it, or the button's name, says the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={styles.icon} data-name={name} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  )
}
