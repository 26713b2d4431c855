import { createRunProxy } from 'cloudsquid-react/server'
import type { Route } from './+types/api'

const proxy = createRunProxy({
  apiKey: process.env.CLOUDSQUID_API_KEY,
  baseUrl: process.env.CLOUDSQUID_BASE_URL,
})

export const loader = ({ request }: Route.LoaderArgs) => proxy(request)
export const action = ({ request }: Route.ActionArgs) => proxy(request)
