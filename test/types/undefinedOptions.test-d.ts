import type {
  createRunClient,
  RunClientProvider,
  RunQueryConfig,
  useExtraction,
  useReview,
  useRun,
  useRuns,
  waitForRun,
} from 'cloudsquid-react'
import type { parseRun, startRun, uploadFile } from 'cloudsquid-react/client'
import type { createFlightRecorder } from 'cloudsquid-react/devtools'
import type {
  createRunProxy,
  LongAnswers,
  ProxyAllowance,
  ProxyExtension,
  RunProxyLimits,
} from 'cloudsquid-react/server'
import type { createRedisStore } from 'cloudsquid-react/server/redis'
import type { createScriptedApi, FaultOptions, ReplayOptions, RowStepOptions } from 'cloudsquid-react/testing'
import type { readInWorker } from 'cloudsquid-react/worker'
import { expectTypeOf } from 'vitest'

// With `exactOptionalPropertyTypes` an app cannot pass what it may not have, such as `scope: user?.id`, where an option that may be left
// out may not be `undefined`.

type NotUndefined<TOptions> = {
  [TName in keyof TOptions]-?: Partial<Pick<TOptions, TName>> extends Pick<TOptions, TName>
    ? Record<TName, undefined> extends Pick<TOptions, TName>
      ? never
      : TName
    : never
}[keyof TOptions]

type Strict<TOptions> = NotUndefined<NonNullable<TOptions>>

expectTypeOf<Strict<Parameters<typeof createRunClient>[0]>>().toBeNever()
expectTypeOf<Strict<Parameters<typeof RunClientProvider>[0]>>().toBeNever()
expectTypeOf<Strict<RunQueryConfig>>().toBeNever()
expectTypeOf<Strict<Parameters<typeof useRun>[1]>>().toBeNever()
expectTypeOf<Strict<Parameters<typeof useRuns>[1]>>().toBeNever()
expectTypeOf<Strict<Parameters<typeof useReview>[1]>>().toBeNever()
expectTypeOf<Strict<Parameters<typeof useExtraction>[1]>>().toBeNever()
expectTypeOf<Strict<Parameters<typeof waitForRun>[2]>>().toBeNever()
expectTypeOf<Strict<Parameters<typeof startRun>[2]>>().toBeNever()
expectTypeOf<Strict<Parameters<typeof uploadFile>[2]>>().toBeNever()
expectTypeOf<Strict<Parameters<typeof parseRun>[1]>>().toBeNever()
expectTypeOf<Strict<Parameters<typeof createFlightRecorder>[0]>>().toBeNever()
expectTypeOf<Strict<Parameters<typeof createRunProxy>[0]>>().toBeNever()
expectTypeOf<Strict<LongAnswers>>().toBeNever()
expectTypeOf<Strict<ProxyAllowance>>().toBeNever()
expectTypeOf<Strict<ProxyExtension>>().toBeNever()
expectTypeOf<Strict<RunProxyLimits>>().toBeNever()
expectTypeOf<Strict<Parameters<typeof createRedisStore>[1]>>().toBeNever()
expectTypeOf<Strict<Parameters<typeof createScriptedApi>[0]>>().toBeNever()
expectTypeOf<Strict<RowStepOptions>>().toBeNever()
expectTypeOf<Strict<FaultOptions>>().toBeNever()
expectTypeOf<Strict<ReplayOptions>>().toBeNever()
expectTypeOf<Strict<Parameters<typeof readInWorker>[0]>>().toBeNever()
