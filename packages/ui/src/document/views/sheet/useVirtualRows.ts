import { useVirtualizer, type Virtualizer, type VirtualizerOptions } from '@tanstack/react-virtual'
import type { RefObject } from 'react'

type VirtualRowsOptions = Pick<
  VirtualizerOptions<HTMLElement, Element>,
  'count' | 'estimateSize' | 'overscan' | 'gap' | 'paddingStart' | 'paddingEnd'
> & { scrollRef: RefObject<HTMLElement | null> }

/**
 * Mounts only what is near the view of a long list. The virtualizer is one object that changes: a component that reads it
 * says "use no memo", or the compiler would keep what it said first.
 */
export function useVirtualRows({
  scrollRef,
  ...options
}: VirtualRowsOptions): Virtualizer<HTMLElement, Element> {
  'use no memo'
  // oxlint-disable-next-line react/incompatible-library -- Nothing here is memoized.
  return useVirtualizer<HTMLElement, Element>({ ...options, getScrollElement: () => scrollRef.current })
}
