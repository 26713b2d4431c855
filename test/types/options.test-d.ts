import type { QueryClient } from '@tanstack/react-query'
import type {
  FetchRunOptions,
  prefetchRun,
  ReviewOptions,
  RunQueryConfig,
  UseExtractionOptions,
  UseRunOptions,
  UseRunsOptions,
  UseStartRunOptions,
  UseUploadFileOptions,
  useSuspenseRun,
  WaitForRunOptions,
} from 'cloudsquid-react'
import { expectTypeOf } from 'vitest'

// What is taken has an effect: a new option of one hook is taken by those that stand on it only where it has one there too.
type Schedule = 'intervalMs' | 'deadlineMs'
type Entry = 'gcTime' | 'meta'
type Follow =
  | Schedule
  | Entry
  | 'schema'
  | 'background'
  | 'enabled'
  | 'queryClient'
  | 'onStatusChange'
  | 'onSettled'
  | 'notifyInitial'
/** Of one run, given before it is read, and what is made of it. */
type One = 'initialRun' | 'select' | 'throwOnError' | 'isVisible'

export function EachOptionHasAnEffectWhereItIsTaken() {
  expectTypeOf<keyof UseRunOptions>().toEqualTypeOf<Follow | One>()
  // One of each run, by its ref.
  expectTypeOf<keyof UseRunsOptions>().toEqualTypeOf<Follow | 'isVisible'>()
  // It gives no `selected`, and its run is a new one.
  expectTypeOf<keyof UseExtractionOptions>().toEqualTypeOf<
    Follow | Exclude<One, 'select' | 'initialRun'> | 'onUploaded' | 'onStarted' | 'zeroRetention'
  >()
  // It always asks.
  expectTypeOf<keyof NonNullable<Parameters<typeof useSuspenseRun>[1]>>().toEqualTypeOf<
    Exclude<Follow | One, 'enabled'>
  >()
  expectTypeOf<keyof RunQueryConfig>().toEqualTypeOf<
    Schedule | Entry | 'schema' | 'background' | 'isVisible' | 'initialRun'
  >()
  expectTypeOf<keyof FetchRunOptions>().toEqualTypeOf<Entry | 'schema'>()
  // It gives no run that a schema could type.
  expectTypeOf<keyof NonNullable<Parameters<typeof prefetchRun>[3]>>().toEqualTypeOf<Entry>()
  expectTypeOf<keyof WaitForRunOptions>().toEqualTypeOf<Schedule | 'schema' | 'signal' | 'onUpdate'>()
  expectTypeOf<keyof ReviewOptions>().toEqualTypeOf<'submit' | 'checkFirst' | 'queryClient'>()
  expectTypeOf<UseStartRunOptions>().toEqualTypeOf<{ queryClient?: QueryClient | undefined }>()
  expectTypeOf<UseUploadFileOptions>().toEqualTypeOf<{ queryClient?: QueryClient | undefined }>()
}
