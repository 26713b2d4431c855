/** The address of a table: a project by its name, a table by its id. */
export interface TableRef {
  /** The project's `name`, as `GET /projects` spells it. Percent-encoded on its way into the path. */
  projectName: string
  /** The table's uuid. */
  tableId: string
}

/** The address of a row, a document that was uploaded: its table and its own id. */
export interface RowRef extends TableRef {
  /** The `row_id` that `POST …/files` answered with. */
  rowId: string
}

/** The address of a run: its table and its own id. */
export interface RunRef extends TableRef {
  /** The uuid that `POST …/run` answered with. */
  runId: string
}
