import { createContext } from 'react'

/** Takes the focus from the values to where the data is decided on; absent where nothing is decided. */
export const LeaveWalkContext = createContext<(() => void) | undefined>(undefined)
