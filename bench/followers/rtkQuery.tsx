import { configureStore } from '@reduxjs/toolkit'
import { createApi, fakeBaseQuery } from '@reduxjs/toolkit/query/react'
import { useState } from 'react'
import { Provider } from 'react-redux'
import { type Follower, type FollowProps, isFinal, keptFor, readRun, type RunBody } from './Follower.ts'

function build(fetch: FollowProps['fetch']) {
  const api = createApi({
    baseQuery: fakeBaseQuery<string>(),
    endpoints: (builder) => ({
      run: builder.query<RunBody, string>({
        queryFn: (id, { signal }) =>
          readRun(fetch, id, signal).then(
            (data) => ({ data }),
            (error: unknown) => ({ error: String(error) }),
          ),
      }),
    }),
  })
  const store = configureStore({
    reducer: { [api.reducerPath]: api.reducer },
    middleware: (usual) => usual().concat(api.middleware),
  })
  return { api, store }
}

const built = keptFor(build)

type Built = ReturnType<typeof build>

function One({ id, api, intervalMs, onShow }: FollowProps & { id: string; api: Built['api'] }) {
  const [isOver, setOver] = useState(false)
  // Of the one API of this tree.
  // oxlint-disable-next-line react/hooks
  const { data } = api.useRunQuery(id, { pollingInterval: isOver ? 0 : intervalMs })
  if (isFinal(data?.status) && !isOver) setOver(true)
  onShow(id, data?.status, data?.data)
  return null
}

export const rtkQuery: Follower = {
  name: 'RTK Query',
  operations: (fetch) => {
    const { api, store } = built(fetch)
    return { resetApiState: () => store.dispatch(api.util.resetApiState()) }
  },
  follow(props) {
    const { api, store } = built(props.fetch)
    return (
      <Provider store={store}>
        {props.ids.map((id, index) => (
          <One key={index} id={id} api={api} {...props} />
        ))}
      </Provider>
    )
  },
}
