/** The rows of the fields: of a list, or of the grid that they are while a reviewer walks from value to value. */
export const fieldRows = 'dl > div:has(> dt), div[role=rowgroup] > div[role=row]'
