/** One step of building a value beside the one that was known before, in the order of its text. */
export type Step =
  /** In a list: so many entries as they were at the same places. */
  | { is: 'keep'; count: number }
  /** In a list: the next entries. */
  | { is: 'take'; values: unknown[] }
  /** In an object: these keys with what was under them. */
  | { is: 'keepKeys'; keys: string[] }
  /** In an object: these keys with these values. */
  | { is: 'takeKeys'; keys: string[]; values: unknown[] }
  /** The next entry of a list, or the value of a key, is a list or an object of its own, up to its `close`. */
  | { is: 'open'; isList: boolean; key?: string | undefined }
  | { is: 'close' }

/** What the page asks of the worker. */
export type AnswerRequest =
  /** To read a body; `knownId` names the one that the page knows. */
  | { is: 'read'; id: number; knownId: number | undefined; bytes: ArrayBuffer }
  /** To let go of a body that nobody knows any more. */
  | { is: 'forget'; id: number }

/** What the worker says of the body that was asked for by this id. */
export type AnswerMessage = { id: number } & (
  | { is: 'steps'; steps: Step[] }
  | { is: 'end' }
  /** That it is the one that the page knows. */
  | { is: 'same' }
  /** That it is for the page to read: it is no JSON, or nests too deep. */
  | { is: 'unread' }
)
