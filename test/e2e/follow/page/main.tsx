import { type DehydratedState, QueryClient } from '@tanstack/react-query'
import { createRunClient } from 'cloudsquid-react'
import { shareTabs } from 'cloudsquid-react/client'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { FollowPage } from './FollowPage.tsx'
import type { FollowSetup } from './FollowSetup.ts'

window.follow = { records: {}, render: () => undefined }

const root = document.querySelector('#root')
const given = document.querySelector('#given')?.textContent
if (!root || !given) throw new Error('The page lacks its root, or what it was given.')
const { setup, state } = JSON.parse(given) as { setup: FollowSetup; state?: DehydratedState }
const tabs = setup.hasTabs ? shareTabs() : undefined
const client = createRunClient({ ...setup.client, baseUrl: '/api', scope: 'page', tabs })
const page = <FollowPage setup={setup} client={client} queryClient={new QueryClient()} state={state} />
if (setup.rendered) hydrateRoot(root, page)
else createRoot(root).render(page)
