import { type DehydratedState, QueryClient } from '@tanstack/react-query'
import { createRunClient } from 'cloudsquid-react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { FollowPage } from './FollowPage.tsx'
import type { FollowSetup } from './FollowSetup.ts'

window.follow = { records: {}, render: () => undefined }

const root = document.querySelector('#root')
const given = document.querySelector('#given')?.textContent
if (!root || !given) throw new Error('The page lacks its root, or what it was given.')
const { setup, state } = JSON.parse(given) as { setup: FollowSetup; state?: DehydratedState }
const client = createRunClient({ ...setup.client, baseUrl: '/api', scope: 'page' })
const page = <FollowPage setup={setup} client={client} queryClient={new QueryClient()} state={state} />
if (setup.rendered) hydrateRoot(root, page)
else createRoot(root).render(page)
