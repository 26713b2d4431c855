import { createRunProxy } from 'cloudsquid-react/server'

const proxy = createRunProxy({
  apiKey: process.env.CLOUDSQUID_API_KEY,
  baseUrl: process.env.CLOUDSQUID_BASE_URL,
})

export { proxy as GET, proxy as POST }
