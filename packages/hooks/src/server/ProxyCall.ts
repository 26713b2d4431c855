/** The documented endpoints, by the names of the client's functions. */
export type EndpointName =
  | 'listProjects'
  | 'uploadFile'
  | 'startRun'
  | 'getRun'
  | 'createTask'
  | 'extract'
  | 'reconcile'

/** A further fixed route that the upstream has and Cloudsquid's documentation does not. */
export interface ProxyExtension {
  /** How it is called in {@link ProxyCall}. */
  name: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /**
   * The path below the base URL, each part fixed or a `:name`, such as
   * `/projects/:projectName/tables/:tableId/run/:runId/review`. `allow.projects` and `allow.tables` hold for the
   * parts called `:projectName` and `:tableId`.
   */
  path: string
  /**
   * Names of the query parameters that go on to the upstream, each once and encoded anew.
   *
   * @default none
   */
  query?: readonly string[] | undefined
}

/** The parts of the address, decoded. Which are there depends on the endpoint. */
export interface ProxyParams {
  readonly projectName?: string
  readonly tableId?: string
  readonly runId?: string
  readonly [name: string]: string | undefined
}

/** What a caller asks for: one endpoint, with the parts of its address. Holds no header and no body. */
export interface ProxyCall {
  /** An {@link EndpointName}, or the `name` of a {@link ProxyExtension}. */
  readonly endpoint: string
  readonly params: ProxyParams
}
