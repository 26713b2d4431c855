import { createRunClient } from 'cloudsquid-react/client'

/** Reads runs on the server. Its scope is that of the client in the browser, which so finds what this one has read. */
export const serverClient = createRunClient({
  baseUrl: process.env.CLOUDSQUID_BASE_URL ?? 'https://api.cloudsquid.io/api',
  apiKey: process.env.CLOUDSQUID_API_KEY,
  scope: 'invoices',
})
