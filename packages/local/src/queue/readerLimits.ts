/** Memory of one reading process, in MB of the script engine's heap. */
export const maxHeapMb = 512

/** The same in MB of everything that it holds, inside the heap and out of it. */
export const maxResidentMb = 768

/** What a reader from source may hold besides: what translates pdf.js for it keeps as much. */
export const fromSourceMb = 256

/** A process that holds more than this once a document is read is let go: the next document would pay for it. */
export const spentMb = 384
