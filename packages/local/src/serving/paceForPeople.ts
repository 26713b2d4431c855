/** Settings of a local Cloudsquid that people look at: without them most documents are read before a screen has shown how. */
export const paceForPeople = { minPendingMs: 300, minRunMs: 1_200 }
