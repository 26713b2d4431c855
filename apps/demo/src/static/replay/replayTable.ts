/** Where all runs of the demo are. */
export const replayTable = { projectName: 'recorded', tableId: 'documents' }
