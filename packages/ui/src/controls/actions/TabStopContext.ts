import { createContext } from 'react'

/** The `tabIndex` of the buttons inside: `-1` where the keys of a grid lead to them, so that Tab passes them all. */
export const TabStopContext = createContext<number | undefined>(undefined)
