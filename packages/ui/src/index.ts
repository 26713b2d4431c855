'use client'
export { certainValues } from './checks/builtIn/certainValues.ts'
export { cleanText } from './checks/builtIn/cleanText.ts'
export { confidentText } from './checks/builtIn/confidentText.ts'
export { dueAfterDate } from './checks/builtIn/dueAfterDate.ts'
export { knownCurrency } from './checks/builtIn/knownCurrency.ts'
export { netPlusTax } from './checks/builtIn/netPlusTax.ts'
export { noDuplicate } from './checks/builtIn/noDuplicate.ts'
export { nothingMissing } from './checks/builtIn/nothingMissing.ts'
export { periodInOrder } from './checks/builtIn/periodInOrder.ts'
export { plausibleDates } from './checks/builtIn/plausibleDates.ts'
export { plausibleNumber } from './checks/builtIn/plausibleNumber.ts'
export { quantityTimesPrice } from './checks/builtIn/quantityTimesPrice.ts'
export { readableAmounts } from './checks/builtIn/readableAmounts.ts'
export { standsInDocument } from './checks/builtIn/standsInDocument.ts'
export { sumOfLines } from './checks/builtIn/sumOfLines.ts'
export { taxAtRate } from './checks/builtIn/taxAtRate.ts'
export { validBic } from './checks/builtIn/validBic.ts'
export { validIban } from './checks/builtIn/validIban.ts'
export { validVatNumber } from './checks/builtIn/validVatNumber.ts'
export type {
  Check,
  CheckContext,
  CheckFacts,
  Finding,
  KnownCertainty,
  KnownRun,
  RoleRow,
  RoleTable,
  Severity,
} from './checks/Check.ts'
export { type DocumentIdentity, identifyDocument } from './checks/roles/identifyDocument.ts'
export type { Placed, Role, RoleMap } from './checks/roles/Role.ts'
export { runChecks, type RunChecksOptions } from './checks/runChecks.ts'
export { type FindingWords, sayFinding, type SayFindingOptions } from './checks/sayFinding.ts'
export { standardChecks } from './checks/standardChecks.ts'
export { UiEnvironmentProvider } from './controls/time/UiEnvironment.tsx'
export { applyCorrections, type Corrected } from './corrections/applyCorrections.ts'
export { applyPatch, type Patched } from './corrections/applyPatch.ts'
export type { Change } from './corrections/Change.ts'
export {
  addStep,
  type Corrections,
  type CorrectionStep,
  noCorrections,
  redoStep,
  type TypedInput,
  undoStep,
} from './corrections/Corrections.ts'
export { describeChanges, restoreChange } from './corrections/describeChanges.ts'
export { invertPatch } from './corrections/invertPatch.ts'
export { type CorrectionConflict, type Rebased, rebaseCorrections } from './corrections/rebaseCorrections.ts'
export { addRow, moveRow, removeValue, type RowPlace, setColumn, setValue } from './corrections/steps.ts'
export { toPatch } from './corrections/toPatch.ts'
export { ChangesView, type ChangesViewProps } from './data/changes/ChangesView.tsx'
export type { DataHandle } from './data/DataHandle.ts'
export type { DataView } from './data/DataView.ts'
export { EvidenceContext } from './data/evidence/EvidenceContext.tsx'
export type { FieldHint } from './data/fields/FieldHint.ts'
export { FieldList } from './data/fields/FieldList.tsx'
export type { FieldMeta, FieldMetaByPointer } from './data/fields/FieldMeta.tsx'
export { JsonView } from './data/json/JsonView.tsx'
export { RecordTable } from './data/table/RecordTable.tsx'
export { countLookedAt, type LookedAt, type LookedAtCount } from './data/work/countLookedAt.ts'
export { type DataWork, DataWorkContext, useDataWork } from './data/work/DataWork.ts'
export type { ReviewWorkOptions } from './data/work/useDraftWork.ts'
export { useReviewWork } from './data/work/useReviewWork.ts'
export type { WorkDraft } from './data/work/WorkDraft.ts'
export { documentFromUrl, type DocumentFromUrlOptions } from './document/documentFromUrl.ts'
export { DocumentPanel, type DocumentPanelProps } from './document/DocumentPanel.tsx'
export {
  type DocumentInput,
  DocumentLoadError,
  type DocumentLoadFailure,
  type DocumentSource,
} from './document/DocumentSource.ts'
export type { DocumentEvidence } from './document/DocumentEvidence.ts'
export { type DocumentViewSettings, usualViewSettings } from './document/DocumentViewSettings.ts'
export type { RecognizedPage, RecognizedWord } from './document/words/RecognizedPage.ts'
export {
  type EvidencePlace,
  type FieldEvidence,
  findEvidence,
  type FindEvidenceOptions,
} from './document/findEvidence.ts'
export { type Sample, samplesSchema } from './intake/start/Sample.ts'
export { StartRun } from './intake/start/StartRun.tsx'
export { IntakesProvider } from './intake/tray/IntakesProvider.tsx'
export { IntakeTray, type StartedRun } from './intake/tray/IntakeTray.tsx'
export type { Amounts, WordForms } from './labels/createAmounts.ts'
export { checkLabels } from './labels/en/checkLabels.ts'
export { dockLabels } from './labels/en/dockLabels.ts'
export { documentLabels } from './labels/en/documentLabels.ts'
export { english } from './labels/en/english.ts'
export { intakeLabels } from './labels/en/intakeLabels.ts'
export { queueLabels } from './labels/en/queueLabels.ts'
export { runListLabels } from './labels/en/runListLabels.ts'
export { startRunLabels } from './labels/en/startRunLabels.ts'
export type { CoreLabels, Labels } from './labels/Labels.ts'
export type { LabelTable } from './labels/LabelTable.ts'
export { LabelsProvider, type LabelsProviderProps, type RoomWords, useLabels } from './labels/useLabels.tsx'
export { type FollowedRun, hasEnded, type ReadProblem } from './list/FollowedRun.ts'
export { runKey } from './list/runKey.ts'
export { compareRuns } from './list/choice/compareRuns.ts'
export { filterRuns, sortRuns } from './list/choice/chooseRuns.ts'
export {
  countRuns,
  type RunChoice,
  type RunCounts,
  type RunSort,
  type RunState,
} from './list/choice/RunChoice.ts'
export type { RenderRunLink, RunLink } from './list/RunLink.ts'
export { RunList, type RunListProps } from './list/RunList.tsx'
export type { RunSummary } from './list/summary/RunSummary.ts'
export { searchText } from './list/summary/searchText.ts'
export { summarizeRun, type SummaryOptions } from './list/summary/summarizeRun.ts'
export { runTitle } from './list/runTitle.ts'
export {
  createDecisionOutbox,
  type DecisionOutbox,
  type OutboxItem,
  type TakenDecision,
} from './review/deciding/createDecisionOutbox.ts'
export type { ReviewCounts } from './review/deciding/nextQuestion.ts'
export { BulkReview, type BulkReviewProps } from './review/bulk/BulkReview.tsx'
export type { BulkRun } from './review/bulk/BulkRun.ts'
export { findRefusal, type PatchRefusal, type ReviewPatchError } from './review/deciding/PatchRefusal.ts'
export type { RejectReason } from './review/deciding/RejectReason.ts'
export type { HandOver } from './review/dock/HandOver.tsx'
export { OtherDecisions, type OtherDecisionsProps } from './review/dock/OtherDecisions.tsx'
export { PendingDecisions, type PendingDecisionsProps } from './review/dock/PendingDecisions.tsx'
export { ReviewDock } from './review/dock/ReviewDock.tsx'
export type { ReviewDockProps } from './review/dock/ReviewDockProps.ts'
export { ReviewHistory, type ReviewHistoryProps } from './review/history/ReviewHistory.tsx'
export { isUnsentDraft, type ReviewDecision, type ReviewDraft } from './review/ReviewDraft.ts'
export type { RunReviewProps } from './review/RunReviewProps.ts'
export { RunStatusBadge } from './run/header/RunStatusBadge.tsx'
export type { ObservedTimes } from './run/header/timelineSteps.ts'
export type { RunFile } from './run/input/RunFile.ts'
export { ConnectionNotice } from './run/notices/ConnectionNotice.tsx'
export { ReasoningPanel } from './run/reasoning/ReasoningPanel.tsx'
export { RunView } from './run/RunView.tsx'
export { RunWorkbench } from './run/workbench/RunWorkbench.tsx'
export type { RunWorkbenchProps } from './run/workbench/RunWorkbenchProps.ts'
export { Embedded, type EmbeddedProps, type Theme } from './theme/Embedded.tsx'
export { valueAt } from './values/jsonPointer.ts'
export { parseKeepingDigits } from './values/parseKeepingDigits.ts'
