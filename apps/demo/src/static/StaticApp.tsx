import { RouterProvider } from '@tanstack/react-router'
import type { ComponentType, ReactNode } from 'react'
import type { AppProps } from '../app/App.tsx'
import { AppProviders } from '../app/AppProviders.tsx'

export interface StaticAppProps extends AppProps {
  /** Stands around every page, inside words and language. */
  frame: ComponentType<{ children: ReactNode }>
}

/** The dashboard with a frame around its pages. */
export function StaticApp({ router, frame: Frame, ...services }: StaticAppProps) {
  return (
    <AppProviders {...services}>
      <Frame>
        <RouterProvider router={router} />
      </Frame>
    </AppProviders>
  )
}
