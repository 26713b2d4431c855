const mebibyte = 1024 * 1024

/** The largest document that is taken, in bytes of the document itself. */
export const maxDocumentBytes = 25 * mebibyte

/** What the dashboard offers to upload: 25 MB as people count them, a little under what is taken. */
export const maxShownBytes = 25_000_000

/** The same in words, for messages. */
export const maxDocumentWords = '25 MB'

/** A document travels as base64 inside JSON: four characters for three bytes, and room for the other fields. */
export const maxUploadBodyBytes = Math.ceil(maxDocumentBytes / 3) * 4 + 64 * 1024

/** Bodies that carry no document: a run, a task. */
export const maxSmallBodyBytes = mebibyte

/** A review may correct each cell of a long table. */
export const maxReviewBodyBytes = 8 * mebibyte

/** Operations of all decisions about a run, which its review tells together. */
export const mostOperationsOfRun = 200_000

/**
 * Bytes of request bodies held in memory at the same time; what goes beyond waits its turn. A body costs about four times its size while it is read (bytes, text, base64, document).
 */
export const bodyRoom = { capacityBytes: 24 * mebibyte, freeBytes: 64 * 1024 }

/** The same for documents that are fetched by their address, which may trickle in and keep no body waiting. */
export const fetchRoom = { capacityBytes: 24 * mebibyte, freeBytes: 64 * 1024 }

/** A client sends so many bytes of its body in so long, or has sent all of it, else it is given up. */
export const bodyPaceBytes = 64 * 1024
export const bodyPaceMs = 10_000

/** How long it may take over the whole. */
export const bodyTimeoutMs = 60_000
