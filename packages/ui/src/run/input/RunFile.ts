/** An input file of a run, with what the host knows of it: the API gives the id alone. */
export interface RunFile {
  id: string
  name?: string | undefined
  mimetype?: string | undefined
  sizeBytes?: number | undefined
  url?: string | undefined
  /** When the link ends. From then on another one is offered in its place, where the host can get one. */
  urlExpiresAt?: Date | undefined
}
