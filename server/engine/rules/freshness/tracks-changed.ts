// A document whose subject went on without it: the files that it says it tells of have changed since somebody last read it.
import Type from 'typebox'
import {statedReviews} from '../../workspace/freshness/reviews.ts'
import {trackedBy} from '../../workspace/freshness/tracking.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'freshness/tracks-changed',
  on: 'document',
  severity: 'info',
  preset: 'team',
  needsHistory: true,
  summary: {
    en: 'Documents are looked at again when the files that they tell of have changed.',
    fr: 'Les documents sont relus quand les fichiers dont ils parlent ont changé.',
  },
  advice: {
    en: 'Compare it with the files as they are, mend it, and write down today’s review.',
    fr: 'Comparez le document aux fichiers actuels, corrigez-le, et notez la revue du jour.',
  },
  options: Type.Object({
    commits: Type.Integer({
      default: 10,
      minimum: 1,
      description: 'From how many commits on that change what a document tracks it is to be looked at again.',
    }),
  }),
  messages: {
    changed: {
      en: '{count} commits have changed what this document tracks since {day}.',
      fr: '{count} commits ont modifié ce que suit ce document depuis le {day}.',
    },
  },
  *check(document, {workspace, options, report}) {
    const tracked = trackedBy(document, workspace)
    if (!tracked || tracked.commits < options.commits) return
    const [first] = statedReviews(document).tracks
    yield report('changed', first ?? tracked.since, {count: String(tracked.commits), day: tracked.since.iso})
  },
})
