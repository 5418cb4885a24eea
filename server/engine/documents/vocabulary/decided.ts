// The language in which prose tells that something was decided, in English and French.

/** What may stand between a subject and its verb. */
const lately =
  '(?:(?:have|had|also|therefore|thus|then|finally|initially|originally|eventually|deliberately|intentionally|explicitly|consciously|already|recently|jointly|all|both|now|just|instead|ultimately) )*'
const ainsi =
  "(?:(?:donc|ainsi|finalement|également|aussi|alors|volontairement|délibérément|collectivement|initialement|toutefois|cependant|d[’']abord) )*"
const de = "(?:de |d[’'])"
const we = `\\bwe(?: |[’']ve )${lately}`
const nous = `\\b(?:nous avons|on a) ${ainsi}`
/** What was chosen, in front of the verb. */
const thing = '^(?<what>[\\p{L}\\d][^,;:]{1,60}?)'

/**
 * Words that tell a decision by themselves, and the verb that makes an order of what follows them as the group `what`: none
 * where that is an order, undefined where it may be any sentence.
 */
const patterns: readonly {readonly words: RegExp; readonly verb: string | undefined}[] = (
  [
    ['', `${we}(?:decided|chose|chosen|opted|agreed|elected)(?: unanimously)? to (?<what>.+)`],
    [
      'Use',
      `${we}(?:chose|chosen|opted for|picked(?! up)|selected|settled on|went with|decided (?:on|for)|agreed on|standardi[sz]ed on) (?!to )(?<what>.+)`,
    ],
    ['Do not', `${we}decided not to (?<what>.+)`],
    ['Do without', `${we}decided against (?<what>.+)`],
    [
      'Use',
      '(?<!\\b(?:where|which|that|when|how|what|whom) )\\bwe (?:deliberately |intentionally |explicitly |currently )?(?:use|rely on|store|keep|build on|run|host|deploy) (?<what>[^.;?]{2,80}?) (?:instead of|rather than) ',
    ],
    [
      '',
      '\\b(?:it was|it has been|was|has been) (?:therefore |then |finally )?(?:decided|agreed) (?:to|that) (?<what>.+)',
    ],
    [
      '',
      '\\b(?:a|the) (?:deliberate |conscious |design |technical |architectural )?(?:decision|choice) (?:was|has been) (?:made|taken) to (?<what>.+)',
    ],
    [
      'Use',
      `${thing} (?:was|were|has been|have been) (?:deliberately |intentionally |finally )?(?:chosen|selected|picked|preferred)(?= (?:over|as|because|for|instead|due|since|to|in order|by the team))`,
    ],
    [undefined, '^decision(?: taken)?\\s?: (?<what>\\p{L}.{11,})'],
    ['', `${nous}(?:décidé|choisi|convenu|pris la décision|fait le choix) ${de}(?<what>.+)`],
    ['Utiliser', `${nous}(?:choisi|retenu|opté pour|préféré|privilégié|adopté) (?!${de}|ne pas )(?<what>.+)`],
    [
      'Utiliser',
      '\\b(?:nous utilisons|on utilise|nous préférons|nous nous appuyons sur) (?<what>[^.;?]{2,80}?) (?:plutôt qu|au lieu d)',
    ],
    ['', `\\bil (?:a été|est) ${ainsi}(?:décidé|convenu|acté|arbitré|choisi) (?:${de}|que |qu[’'])(?<what>.+)`],
    ['', `\\b(?:la|une) décision (?:a été|est) prise ${de}(?<what>.+)`],
    ['', `\\b(?:le|un) choix a été fait ${de}(?<what>.+)`],
    ['Utiliser', "\\b(?:le|notre) choix (?:s[’']est (?:finalement )?porté|se porte) sur (?<what>.+)"],
    [
      'Retenir',
      `${thing} (?:a été|ont été) (?:finalement )?(?:retenue?s?|choisie?s?|arbitrée?s?)(?![\\p{L}])(?! (?:par l[’']utilisateur|dans la liste|si|lorsque|quand))`,
    ],
    [undefined, '^(?:décision|arbitrage)(?: prise| retenue)?\\s?: (?<what>\\p{L}.{11,})'],
  ] as const
).map(([verb, words]) => ({verb, words: new RegExp(words, 'iu')}))

/** Sentences that suppose, ask, deny, teach or quote, and those that name their record. */
const doubt = new RegExp(
  [
    String.raw`\?\s*$|^["“«>]|[<{[][^<>{}[\]]*[>}\]]|\b(?:ADR|RFC)[-\s#]?\d`,
    String.raw`\b(?:if|unless|whether|should you|when you|once you|until|suppose|imagine|assume|not yet|never|let[’']s say)\b`,
    String.raw`\b(?:could have|would have|might have|haven[’']t|have not|hasn[’']t|you (?:have |[’']ve )?(?:decided|chose|opted))\b`,
    String.raw`\b(?:(?:this|the|above|following|our|for) (?:example|tutorial|exercise|demo|sample)|(?:example|sample) above|to be decided)\b`,
    // A choice that is still open, and an item that is still to be done.
    String.raw`\svs\.?\s|^(?:\[ \] )?(?:décision|decision)\s?: (?:no|keep existing|aucun|pas d[e’']) ?changes?(?:ment)?\b`,
    // How a meeting goes on, and what happens to the points of its agenda.
    String.raw`\b(?:agenda|next meeting|next week|(?:this|the|next) (?:week|month)[’']?s meeting|(?:meeting|new) times?|time ?slots?|ready to land|roll over|ordre du jour|prochaine (?:réunion|séance|fois))\b`,
    String.raw`\b(?:can[’']t|cannot|do not|don[’']t) say\b`,
    String.raw`\b(?:si (?:vous|nous|l[’']on|on)|s[’']ils?|lorsque vous|quand vous|à moins|pas encore|n[’']avons pas|n[’']a pas|reste à)\b`,
    String.raw`\b(?:aurions|pourrions|cet exemple|par exemple|cet exercice|ce tutoriel)\b`,
  ].join('|'),
  'iu',
)

/** What ends the name of a decision: its reasons, and what was left for it. */
const cut =
  /\s*(?:[;:(]|,|\.(?=\s|$)|\s[–—-]\s|\s(?:because|since|as it|as they|so that|so as|in order|due to|instead of|rather than|over(?! time)|which|while|given|thanks to|where|car|parce|puisque|afin|plutôt|au lieu|pour des raisons|pour s(?:a|on|es)|qui|dont|étant donné|ce qui)(?=[\s’']))/iu

/** A matter that only points at what stands elsewhere: no record could be called by it. */
const pointing =
  /^(?:(?:to )?(?:do|make|use|try|drop|keep|take|accept|go with|go for|stick (?:to|with)) )?(?:this|that|it|these|those|them|so|both|none)(?: one| ones| approach| way)?\s*[.:!*_]*$|^(?:cela|ça|ceci|celle-ci|celui-ci|le faire|faire ainsi)\s*[.:!*_]*$|^(?:it|they) (?:is|are|was|were) /iu

/** The same, or a verb alone. */
function isEmpty(what: string, verb: string | undefined): boolean {
  return pointing.test(what) || (verb === '' && /^\p{L}+\W*$/u.test(what))
}

const longestTitle = 72

/** What is longer was never ended: a list, or a table. */
const longestSentence = 600

/**
 * What a sentence tells to be decided, as an order: "Use PostgreSQL", « Utiliser PostgreSQL »; a name for a record about it.
 * Undefined when it tells nothing, or doubts it.
 */
export function toldIn(sentence: string): string | undefined {
  if (sentence.length > longestSentence || doubt.test(sentence)) return undefined
  for (const {words, verb} of patterns) {
    const what = words.exec(sentence)?.groups?.what
    if (what !== undefined) return isEmpty(what.trim(), verb) ? undefined : titleOf(what, verb)
  }
  return undefined
}

/** Words that lead on to what a title has no room for. */
const unfinished =
  /(?:\s+(?:an?|and|de|des|est|et|for|includes?|is|la|le|les|of|the|to|un|une|with|[-–—:,;+=&|/]+))+$/iu

/** What we do to ourselves, as French titles put it: « nous avons choisi de nous appuyer » becomes « s’appuyer ». */
function asInfinitive(matter: string): string {
  return matter.replace(/^nous (?=\p{L}+(?:er|ir|re)(?!\p{L}))/iu, (_, at: number) =>
    /^h?[aàâeéèêiîoôuûy]/iu.test(matter.slice(at + 'nous '.length)) ? 's’' : 'se ',
  )
}

/** An order in a few words, without its reasons. French chooses by a noun as well: « le choix de cette librairie ». */
function titleOf(what: string, verb: string | undefined): string {
  const matter = asInfinitive(what.slice(0, cut.exec(what)?.index ?? what.length).trim()).replace(/[.!]+$/, '')
  const isFrenchThing = /^(?:cet(?:te)?|ces?|la|les?|une?) |^l[’']/iu.test(matter)
  const isThing = isFrenchThing || /^(?:the|an?|our) /i.test(matter)
  const object = isThing ? matter.slice(0, 1).toLowerCase() + matter.slice(1) : matter
  const order = verb || (verb === '' && isFrenchThing ? 'Utiliser' : '')
  const words = order === '' ? matter : `${order} ${object}`
  const short = words.length <= longestTitle ? words : words.slice(0, words.lastIndexOf(' ', longestTitle))
  const whole = short.replace(unfinished, '')
  return whole.slice(0, 1).toUpperCase() + whole.slice(1)
}
