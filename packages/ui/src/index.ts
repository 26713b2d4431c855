'use client'
export { EvidenceContext } from './data/evidence/EvidenceContext.tsx'
export { documentFromUrl, type DocumentFromUrlOptions } from './document/documentFromUrl.ts'
export {
  type DocumentInput,
  DocumentLoadError,
  type DocumentLoadFailure,
  type DocumentSource,
} from './document/DocumentSource.ts'
export { valueAt } from './document/evidence/jsonPointer.ts'
export { DocumentPanel, type DocumentPanelProps } from './document/DocumentPanel.tsx'
export {
  type EvidencePlace,
  type FieldEvidence,
  findEvidence,
  type FindEvidenceOptions,
} from './document/findEvidence.ts'
export { type Sample, samplesSchema } from './intake/start/Sample.ts'
export { IntakesProvider } from './intake/tray/IntakesProvider.tsx'
export { IntakeTray, type StartedRun } from './intake/tray/IntakeTray.tsx'
export { StartRun } from './intake/start/StartRun.tsx'
export { createLabels } from './labels/createLabels.ts'
export type { Labels } from './labels/Labels.ts'
export { type Language, languageOf, languages } from './labels/Language.ts'
export { findLabels, loadLabels } from './labels/loadLabels.ts'
export { LabelsProvider, useLabels } from './labels/useLabels.tsx'
export { type FollowedRun, hasEnded, type ReadProblem, runKey } from './list/FollowedRun.ts'
export {
  addFollowedRun,
  type FollowedRunList,
  noFollowedRuns,
  parseFollowedRuns,
} from './list/parseFollowedRuns.ts'
export { type ReviewQueue, reviewQueue } from './list/queue/reviewQueue.ts'
export { ReviewQueuePanel } from './list/queue/ReviewQueuePanel.tsx'
export { recordAnswer } from './list/recordAnswer.ts'
export type { RenderRunLink, RunLink } from './list/RunLink.ts'
export { RunList, type RunListProps } from './list/RunList.tsx'
export { runTitle } from './list/runTitle.ts'
export type { ReviewDecision, ReviewDraft } from './review/ReviewDraft.ts'
export { RunView } from './run/RunView.tsx'
export { RunWorkbench } from './run/workbench/RunWorkbench.tsx'
export type { RunWorkbenchProps } from './run/workbench/RunWorkbenchProps.ts'
export type { DataView } from './data/DataView.ts'
export type { ObservedTimes } from './run/header/timelineSteps.ts'
export type { RunFile } from './run/input/RunFile.ts'
export type { RunReviewProps } from './review/ReviewDraft.ts'
