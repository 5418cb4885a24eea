// The language in which prose tells that something was decided, in English and French.

/** A decision that a sentence tells. */
export interface Told {
  /** What was decided, as an order: "Use PostgreSQL", « Utiliser PostgreSQL »; a name for a record about it. */
  readonly title: string
  /** The words that tell it, as offsets of the sentence. */
  readonly start: number
  readonly end: number
}

const aside =
  '(?:(?:have|had|also|therefore|thus|then|finally|initially|originally|eventually|deliberately|intentionally|explicitly|consciously|already|recently|jointly|all|both|now|just|instead|ultimately) )*'
const ainsi =
  "(?:(?:donc|ainsi|finalement|également|aussi|alors|volontairement|délibérément|collectivement|initialement|toutefois|cependant|d’abord|d'abord) )*"

/** Each tells a decision by itself; the group `what` is what was decided, when it follows. */
const patterns: readonly {readonly words: RegExp; readonly verb: string}[] = [
  {
    words: new RegExp(
      `\\bwe(?: |[’']ve )${aside}(?:decided|chose|chosen|opted|agreed|elected)(?: unanimously)? to (?<what>.+)`,
      'iu',
    ),
    verb: '',
  },
  {
    words: new RegExp(
      `\\bwe(?: |[’']ve )${aside}(?:chose|chosen|opted for|picked(?! up)|selected|settled on|went with|decided on|decided for|agreed on|standardi[sz]ed on) (?!to )(?<what>.+)`,
      'iu',
    ),
    verb: 'Use',
  },
  {words: new RegExp(`\\bwe(?: |[’']ve )${aside}decided (?:against|not to) (?<what>.+)`, 'iu'), verb: 'Do not'},
  {
    words:
      /\b(?:it was|it has been|was|has been) (?:therefore |then |finally )?(?:decided|agreed) (?:to |that )(?<what>.+)/iu,
    verb: '',
  },
  {
    words:
      /\b(?:a|the) (?:deliberate |conscious |design |technical |architectural )?(?:decision|choice) (?:was|has been) (?:made|taken) to (?<what>.+)/iu,
    verb: '',
  },
  {
    words:
      /^(?<what>[\p{L}\d][^,;:]{1,60}?) (?:was|were|has been|have been) (?:deliberately |intentionally |finally )?(?:chosen|selected|picked|preferred)\b(?= (?:over|as|because|for|instead|due|since|to|in order|by the team))/iu,
    verb: 'Use',
  },
  {
    words:
      /\b(?:nous avons|on a) (?:AINSI)(?:décidé|choisi|convenu|pris la décision|fait le choix) (?:de |d[’'])(?<what>.+)/iu,
    verb: '',
  },
  {
    words:
      /\b(?:nous avons|on a) (?:AINSI)(?:choisi|retenu|opté pour|préféré|privilégié|adopté) (?!de |d[’'])(?<what>.+)/iu,
    verb: 'Utiliser',
  },
  {
    words: /\bil (?:a été|est) (?:AINSI)(?:décidé|convenu|acté|arbitré|choisi) (?:de |d[’']|que |qu[’'])(?<what>.+)/iu,
    verb: '',
  },
  {words: /\b(?:le|notre) choix (?:s[’']est (?:finalement )?porté|se porte) sur (?<what>.+)/iu, verb: 'Utiliser'},
  {words: /\b(?:la|une) décision (?:a été prise|est prise) (?:de |d[’'])(?<what>.+)/iu, verb: ''},
  {words: /\b(?:le|un) choix a été fait (?:de |d[’'])(?<what>.+)/iu, verb: ''},
  {
    words:
      /^(?<what>[\p{L}\d][^,;:]{1,60}?) (?:a été|ont été|est|sont) (?:finalement )?(?:retenue?s?|choisie?s?|arbitrée?s?)\b(?! (?:par l[’']utilisateur|dans la liste|si|lorsque|quand))/iu,
    verb: 'Retenir',
  },
  {
    words:
      /\bwe (?:deliberately |intentionally |explicitly |currently )?(?:use|rely on|store|keep|build on|run|host|deploy) (?<what>[^.;?]{2,80}?) (?:instead of|rather than) /iu,
    verb: 'Use',
  },
  {
    words:
      /\b(?:nous utilisons|on utilise|nous préférons|nous nous appuyons sur) (?<what>[^.;?]{2,80}?) (?:plutôt qu|au lieu d)/iu,
    verb: 'Utiliser',
  },
  {words: /^(?:décision|arbitrage|decision)(?: prise| retenue| taken)?\s?: (?<what>\p{L}.{11,})/iu, verb: ''},
].map(({words, verb}) => ({words: new RegExp(words.source.replace('(?:AINSI)', ainsi), 'iu'), verb}))

/** Sentences that suppose, ask, deny, teach or quote. */
const doubt = new RegExp(
  [
    String.raw`\?\s*$|^["“«>]|[<{[][^<>{}[\]]*[>}\]]`,
    String.raw`\b(?:if|unless|whether|should you|when you|once you|until|suppose|imagine|assume|not yet|never|let[’']s say)\b`,
    String.raw`\b(?:could have|would have|might have|haven[’']t|have not|hasn[’']t|you (?:have |[’']ve )?(?:decided|chose|opted))\b`,
    String.raw`\b(?:(?:this|the|above|following|our|for) (?:example|tutorial|exercise|demo|sample)|(?:example|sample) above|to be decided)\b`,
    String.raw`\b(?:si vous|si l[’']on|si on|s[’']il|lorsque vous|quand vous|à moins|pas encore|n[’']avons pas|n[’']a pas|reste à)\b`,
    String.raw`\b(?:aurions|pourrions|cet exemple|par exemple|cet exercice|ce tutoriel)\b`,
  ].join('|'),
  'iu',
)

/** What ends the name of a decision: its reasons, and what was left for it. */
const cut =
  /\s*(?:[;:(]|,|\.(?=\s|$)|\s[–—-]\s|\s(?:because|since|as it|as they|so that|so as|in order|due to|instead of|rather than|over|which|while|given|thanks to|where|car|parce|puisque|afin|plutôt|au lieu|pour des raisons|pour s(?:a|on|es)|qui|dont|étant donné|ce qui)(?=[\s’']))/iu

const longestTitle = 72

/** What a sentence tells to be decided; undefined when it tells nothing, or doubts it. */
export function toldIn(sentence: string): Told | undefined {
  if (sentence.length > 600 || doubt.test(sentence)) return undefined
  for (const {words, verb} of patterns) {
    const found = words.exec(sentence)
    const what = found?.groups?.what
    if (found === null || what === undefined) continue
    return {title: titleOf(what, verb), start: found.index, end: found.index + found[0].length}
  }
  return undefined
}

/** An order in a few words, without its reasons. */
function titleOf(what: string, verb: string): string {
  const matter = what
    .slice(0, cut.exec(what)?.index ?? what.length)
    .trim()
    .replace(/[.!]+$/, '')
  const isThing = /^(?:cet(?:te)?|ces?|las?|les?|une?) |^l[’']/iu.test(matter)
  const words = verb !== '' ? `${verb} ${matter}` : isThing ? `Utiliser ${matter}` : matter
  const short = words.length <= longestTitle ? words : words.slice(0, words.lastIndexOf(' ', longestTitle))
  return short.slice(0, 1).toUpperCase() + short.slice(1)
}
