// What somebody knows of one file, by the formulas that the literature has: each with its constants and where they are from.
import {amount} from './amounts.ts'

/**
 * Days in which what was learnt by writing a line counts half; our own choice, slower than the 62
 * days of Bus Factor Explorer (90 to 1/e) and the 152 of CodeLore (220 to 1/e).
 */
export const halfLife = 180

/** How much a change of so many days ago still counts, from 1 down to 0. Changes of the future count as those of today. */
export function decay(days: number, half = halfLife): number {
  return 2 ** (-amount(days) / Math.max(amount(half), 1))
}

/**
 * The degree of authorship and who is an author by it: Avelino, Passos, Hora, Valente: A Novel Approach for Estimating
 * Truck Factors, ICPC 2016 (arXiv 1604.06766), with the weights of Fritz et al. (TOSEM 2014); the thresholds are those of
 * the authors' tool (aserg-ufmg/Truck-Factor). For Vue in November 2016 its read-me publishes a truck factor of 1, which is what
 * these give of the same history.
 */
export const avelino = {
  base: 3.293,
  first: 1.098,
  deliveries: 0.164,
  acceptances: 0.321,
  least: 3.293,
  share: 0.75,
} as const

/** What degrees of authorship are made of. */
export interface Authorship {
  /** Whether this person made the file. */
  readonly isFirst: boolean
  /** Changes by this person after the file was made. */
  readonly deliveries: number
  /** Changes by others after the file was made. */
  readonly acceptances: number
}

/** `3.293 + 1.098·FA + 0.164·DL − 0.321·ln(1 + AC)`; any finite number, 3.293 for somebody who never touched the file. */
export function degreeOfAuthorship({isFirst, deliveries, acceptances}: Authorship): number {
  const {base, first, deliveries: delivery, acceptances: acceptance} = avelino
  return base + (isFirst ? first : 0) + delivery * amount(deliveries) - acceptance * Math.log1p(amount(acceptances))
}

/** Who of a file's contributors are its authors, by place: above 75 % of the highest degree, and at least 3.293 or its maker. */
export function authorsOf(contributors: readonly Authorship[]): readonly number[] {
  const degrees = contributors.map(degreeOfAuthorship)
  const highest = Math.max(0, ...degrees)
  return placesOf(degrees, (degree, place) => {
    const isEnough = degree >= avelino.least || contributors[place]?.isFirst === true
    return highest > 0 && degree / highest > avelino.share && isEnough
  })
}

/**
 * The degree of expertise: Cury, Avelino et al.: Source Code Expert Identification: Models and Application (Information and
 * Software Technology 2024), and Knowledge Islands (SBES 2024, arXiv 2408.08733). They leave the threshold open; ours is
 * the one that tools took over from authorship: at least 1, and 75 % of the highest.
 */
export const cury = {
  base: 5.28223,
  added: 0.23173,
  first: 0.36151,
  days: 0.19421,
  size: 0.28761,
  least: 1,
  share: 0.75,
} as const

/** What degrees of expertise are made of. */
export interface Expertise {
  /** Lines that this person added to the file, ever. */
  readonly added: number
  readonly isFirst: boolean
  /** Days since this person's last change of the file. */
  readonly days: number
  /** Lines of the file; less than 1 counts as 1. */
  readonly size: number
}

/** `5.28223 + 0.23173·ln(1 + adds) + 0.36151·FA − 0.19421·ln(1 + days) − 0.28761·ln(size)`; any finite number. */
export function degreeOfExpertise({added, isFirst, days, size}: Expertise): number {
  return (
    cury.base +
    cury.added * Math.log1p(amount(added)) +
    (isFirst ? cury.first : 0) -
    cury.days * Math.log1p(amount(days)) -
    cury.size * Math.log(Math.max(amount(size), 1))
  )
}

/** Who of a file's contributors are its experts, by place. */
export function expertsOf(contributors: readonly Expertise[]): readonly number[] {
  const degrees = contributors.map(degreeOfExpertise)
  const highest = Math.max(...degrees)
  return placesOf(degrees, (degree) => degree >= cury.least && degree >= cury.share * highest)
}

/**
 * The score of Bus Factor Explorer (Klimov et al., arXiv 2403.08038; JetBrains-Research/bus-factor-explorer), which goes
 * back to Jabrayilzade et al.: Bus Factor in Practice (ICSE-SEIP 2022, arXiv 2202.01523). Meetings are left out: no
 * repository knows them.
 */
export const jetBrains = {
  own: 3,
  commits: 1,
  reviews: 0.5,
  otherCommits: 2.4,
  otherReviews: 1.2,
  /** Days in which a commit's weight falls to 1/e. */
  decay: 90,
  /** Days that are looked back. */
  window: 547,
  least: 0.001,
  share: 0.75,
} as const

/** A commit's or review's weight after so many days: `exp(−days / 90)`, 0 when it is older than 547. */
export function recency(days: number): number {
  return amount(days) > jetBrains.window ? 0 : Math.exp(-amount(days) / jetBrains.decay)
}

/** What the score is made of, weighted by `recency`. */
export interface Recent {
  /** Of the newest change when this person made it, else 0. */
  readonly own: number
  readonly commits: number
  readonly reviews: number
}

/**
 * `3·own + commits + 0.5·reviews + 2.4·(ln(1 + all commits) − ln(1 + others')) + 1.2·(ln(1 + all reviews) − ln(1 + others'))`
 * for each contributor of a file; from 0 on.
 */
export function busFactorScores(contributors: readonly Recent[]): readonly number[] {
  const [commits, reviews] = [total(({commits: each}) => each), total(({reviews: each}) => each)]
  return contributors.map(({own, commits: ownCommits, reviews: ownReviews}) => {
    const share = (all: number, part: number) => Math.log1p(all) - Math.log1p(Math.max(all - amount(part), 0))
    return (
      jetBrains.own * amount(own) +
      jetBrains.commits * amount(ownCommits) +
      jetBrains.reviews * amount(ownReviews) +
      jetBrains.otherCommits * share(commits, ownCommits) +
      jetBrains.otherReviews * share(reviews, ownReviews)
    )
  })

  function total(of: (each: Recent) => number): number {
    return contributors.reduce((all, each) => all + amount(of(each)), 0)
  }
}

/** Who of a file's contributors are major ones, by place: a score of 0.001 at least, above 75 % of the highest. */
export function majorsOf(contributors: readonly Recent[]): readonly number[] {
  const scores = busFactorScores(contributors)
  const highest = Math.max(...scores)
  return placesOf(scores, (score) => score >= jetBrains.least && score / highest > jetBrains.share)
}

function placesOf(values: readonly number[], isMeant: (value: number, place: number) => boolean): readonly number[] {
  return values.flatMap((value, place) => (isMeant(value, place) ? [place] : []))
}
