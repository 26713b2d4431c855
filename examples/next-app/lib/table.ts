/** The table of the local Cloudsquid; put the name of your project and the id of your table here. */
export const table = { projectName: 'local', tableId: '00000000-0000-4000-8000-000000000001' }
