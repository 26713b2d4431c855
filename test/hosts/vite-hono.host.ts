import { describeHost } from './support/describeHost.ts'

describeHost('vite-hono')
