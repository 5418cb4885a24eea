// A document whose reviews changed its day and nothing else, while the files that it says it tells of changed each time.
import Type from 'typebox'
import {hollowReviewsOf} from '../../workspace/freshness/tracking.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'freshness/hollow-review',
  on: 'document',
  severity: 'hint',
  preset: 'team',
  needsHistory: true,
  summary: {
    en: 'A review changes more than the day where the files that a document tells of have changed.',
    fr: 'Une revue change plus que la date quand les fichiers dont parle le document ont changé.',
  },
  advice: {
    en: 'Compare the document with the files once more; if it still holds, say in it what was checked.',
    fr: 'Comparez encore le document aux fichiers\u00A0; s’il est toujours vrai, dites-y ce qui a été vérifié.',
  },
  options: Type.Object({
    reviews: Type.Integer({
      default: 2,
      minimum: 1,
      description: 'How many such reviews in a row are reported.',
    }),
    commits: Type.Integer({
      default: 10,
      minimum: 1,
      description:
        'From how many commits between two reviews on that change what a document tracks it should have changed.',
    }),
  }),
  messages: {
    hollow: {
      en: 'The last {reviews} reviews changed no more than days here, while {commits} commits changed what this document tracks.',
      fr: 'Les {reviews} dernières revues n’ont changé ici que des dates, alors que {commits} commits ont modifié ce que suit ce document.',
    },
  },
  *check(document, {workspace, options, report}) {
    const hollow = hollowReviewsOf(document, workspace, options.commits)
    if (hollow === undefined || hollow.reviews < options.reviews) return
    yield report('hollow', hollow.last, {reviews: String(hollow.reviews), commits: String(hollow.commits)})
  },
})
