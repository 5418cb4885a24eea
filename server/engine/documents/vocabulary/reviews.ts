// What keys say about when a document was looked at and when it is to be looked at again, in English and French.
import {fold, invert, terms} from './fold.ts'

/**
 * `reviewed`: the day somebody last made sure that it is true; `every`: how long that holds; `due`: by when it is to be
 * done again; `updated`: the day it was last changed; `tracks`: the files that it tells of.
 */
export type ReviewRole = 'reviewed' | 'every' | 'due' | 'updated' | 'tracks'

/**
 * Keys as they are found, among others in GOV.UK's tech-docs-gem (`last_reviewed_on`, `review_in`), Microsoft Learn
 * (`ms.date`), Docusaurus (`last_update.date`), Hugo (`lastmod`, `expiryDate`) and specfact (`tracks`, `last_reviewed`).
 */
const roles: ReadonlyMap<string, ReviewRole> = invert({
  reviewed: terms(`
    last reviewed, last reviewed on, last reviewed at, last review, last review date, date last reviewed, date of last
    review, reviewed on, reviewed at, review date last, reviewed, last verified, last verified on, last checked, date
    revue, date de revue, date de dernière revue, dernière revue, dernière revue le, revue le, revu le, relu le, date de
    relecture, dernière relecture, vérifié le, dernière vérification`),
  every: terms(`
    review in, review every, review interval, review cycle, review period, review frequency, reviewed every, periodic
    review, revue tous les, revue dans, périodicité de revue, périodicité de la revue, fréquence de revue, à revoir tous
    les`),
  due: terms(`
    review by, reviewby, review due, review due by, review due date, review on or before, next review, next review date,
    next review on, date of next review, next review due, valid until, expires, expires on, expiry date, expirydate,
    expiration date, prochaine revue, prochaine revue le, date de prochaine revue, date de la prochaine revue, revoir
    avant, à revoir le, à revoir avant, à revoir avant le, valable jusqu au, valide jusqu au, expire le, date d
    expiration`),
  updated: terms(`
    updated, last updated, last updated on, last modified, lastmod, last update, last update date, modified, ms date,
    date modified, dernière modification, dernière mise à jour, date de mise à jour, mis à jour le, mise à jour le,
    modifié le`),
  tracks: terms('tracks, tracked paths, suit, fichiers suivis'),
} satisfies Readonly<Record<ReviewRole, readonly string[]>>)

export function reviewRoleOf(key: string): ReviewRole | undefined {
  return roles.get(fold(key)) ?? roles.get(fold(key.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')))
}
