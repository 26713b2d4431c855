/** Memory of one reading process, in MB of the script engine's heap. */
export const maxHeapMb = 512

/** The same in MB of everything that it holds, inside the heap and out of it. */
export const maxResidentMb = 768
