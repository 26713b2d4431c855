'use client'
// What the dashboard is built of besides the parts (docs/decisions/0017). Hosts have controls of their own.
export { Button } from './controls/actions/Button.tsx'
export { type OpenedBy, useOnDemand } from './controls/actions/useOnDemand.tsx'
export { Announcer } from './controls/feedback/Announcer.tsx'
export { EmptyState } from './controls/feedback/EmptyState.tsx'
export { Notice } from './controls/feedback/Notice.tsx'
export { Skeleton } from './controls/feedback/Skeleton.tsx'
export { Icon } from './controls/icon/Icon.tsx'
export { SplitView } from './controls/layout/SplitView.tsx'
export { lazyPart } from './controls/lazyPart.tsx'
export { type Bindings, findCollision } from './controls/shortcuts/createShortcuts.ts'
export { KeyHint } from './controls/shortcuts/KeyHint.tsx'
export { readShortcut } from './controls/shortcuts/readShortcut.ts'
export { ShortcutsProvider, useShortcut } from './controls/shortcuts/ShortcutsProvider.tsx'
export { spokenShortcut } from './controls/shortcuts/spokenShortcut.ts'
export { useIsOnline } from './controls/useIsOnline.ts'
export { Timestamp } from './controls/time/Timestamp.tsx'
export { DocumentPane } from './document/pane/DocumentPane.tsx'
export { DocumentSheetOnDemand } from './document/pane/DocumentSheetOnDemand.ts'
export { createAmounts } from './labels/createAmounts.ts'
export type { Words } from './labels/Labels.ts'
export {
  addFollowedRun,
  type FollowedRunList,
  noFollowedRuns,
  parseFollowedRuns,
} from './list/parseFollowedRuns.ts'
export { type ReviewQueue, reviewQueue } from './list/queue/reviewQueue.ts'
export { ReviewQueuePanel } from './list/queue/ReviewQueuePanel.tsx'
export { recordAnswer } from './list/recordAnswer.ts'
export { isNotYetThere } from './run/isNotYetThere.ts'
