const mebibyte = 1024 * 1024

/** The largest document that is taken, in bytes of the document itself. */
export const maxDocumentBytes = 25 * mebibyte

/** What the dashboard offers to upload: 25 MB as people count them, a little under what is taken. */
export const maxShownBytes = 25_000_000

/** The same in words, for messages. */
export const maxDocumentWords = '25 MB'

/** A document travels as base64 inside JSON: four characters for three bytes, and room for the other fields. */
export const maxUploadBodyBytes = Math.ceil(maxDocumentBytes / 3) * 4 + 64 * 1024

/** Bodies that carry no document: a run, a task, a review. */
export const maxSmallBodyBytes = mebibyte

/**
 * Bytes of request bodies held in memory at the same time; further uploads wait their turn. One of the
 * largest, and room for small ones beside it. A body costs about four
 * times its size while it is read (bytes, text, base64, document).
 */
export const maxBodyBytesInFlight = maxUploadBodyBytes + 8 * mebibyte

/** How long a client may take to send its body, so that a stalled one does not keep the others waiting. */
export const bodyTimeoutMs = 60_000
