// The questions that are answered without being asked: for each document, log, component and place of findings.
import {
  foundAt,
  foundInComponents,
  foundInDecisions,
  foundInDocuments,
  foundInLogs,
  foundInSources,
  foundInWorkspace,
} from './check.ts'
import {reported, suppressing} from './lint.ts'
import type {Each} from './queries/each.ts'
import {everyLog, logs, pagesByKind} from './workspace/asking-views.ts'
import {commandPaths, componentNames, components, deployedPaths, projectPaths} from './workspace/components/index.ts'
import {documentGroupings, documentQuestions} from './workspace/documents-by.ts'
import {hasRecords, homes, logFiles, readings, recordCounts, settingsFiles} from './workspace/readings.ts'
import {sayingSuccessor, sayingSuperseded, sayings} from './workspace/records/claims.ts'
import {
  configs,
  digests,
  isReferring,
  licensingPaths,
  manifestPaths,
  notingPaths,
  owningPaths,
  readPaths,
  referringPaths,
  texts,
} from './workspace/sources.ts'

/** Whose answers are grouped. */
export const groupings = [
  ...[manifestPaths, referringPaths, owningPaths, notingPaths, licensingPaths, readPaths],
  ...[projectPaths, deployedPaths, commandPaths, componentNames],
  ...[texts, homes, settingsFiles, logFiles, recordCounts, pagesByKind, everyLog],
  ...[sayingSuccessor, sayingSuperseded, suppressing],
  ...documentGroupings,
  ...foundAt,
]

/** What is to be answered for each key of something. */
export const each: readonly Each[] = [
  ...[readings, foundInDocuments].map((answer) => ({of: digests, answer})),
  ...[sayings, foundInDecisions].map((answer) => ({of: readings, answer, isFor: hasRecords})),
  ...documentQuestions,
  {of: logFiles, answer: logs},
  ...foundInLogs.map((answer) => ({of: logFiles, answer})),
  {of: configs, answer: components},
  ...foundInComponents.map((answer) => ({of: componentNames, answer})),
  ...foundInWorkspace.map((answer) => ({of: configs, answer})),
  {of: digests, answer: foundInSources, isFor: isReferring},
  ...[...foundAt, suppressing].map((of) => ({of, answer: reported})),
]
