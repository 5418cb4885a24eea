// As the answer to which question each circumstance of a run is told.
import {
  baselines,
  bases,
  commitHistories,
  configProblems,
  configs,
  days,
  histories,
  languages,
  remoteHosts,
} from './workspace/sources.ts'

export const circumstances = {
  config: configs,
  configProblems,
  today: days,
  language: languages,
  history: histories,
  commits: commitHistories,
  base: bases,
  baseline: baselines,
  remoteHost: remoteHosts,
} as const
