// Tells, in the words of a decision, what is taken up from what is left behind: "use PostgreSQL instead of MySQL".
import type {Span} from '../../model/place.ts'

/** What stands behind one of these is left, up to the end of the clause. */
const leaving =
  /\b(?:instead of|rather than|in place of|as opposed to|over(?= (?:the )?[\p{L}\d])|versus|vs\.?|not(?= [\p{Lu}\d])|no longer|away from|without|drop(?:ping|s)?|remov(?:e|ing|es|al of)|replac(?:e|es|ing|ement of)|retir(?:e|es|ing)|deprecat(?:e|es|ing)|abandon(?:s|ing)?|stop(?:s|ping)?(?: using)?|avoid(?:s|ing)?|from(?= [^.;]{1,60}\bto\b)|au lieu d[eu’']|plutôt qu(?:e|[’'])|à la place d[eu’']|en remplacement d[eu’']|abandonner|abandon d[eu’']|supprimer|suppression d[eu’']|remplacer|retirer|retrait d[eu’']|éviter|ne plus|sans)\b/giu

/** What is left ends here: at the end of the clause, or before what takes its place. */
const taking =
  /[.;,()]|\s[–—-]\s|\b(?:with|by|to|into|in favou?r of|for|because|since|and use|par|avec|vers|au profit d[eu’']|pour|car|parce)\b/iu

/** Parts of a text about what is left behind, as ranges of it. */
function leftIn(text: string): readonly (readonly [start: number, end: number])[] {
  return [...text.matchAll(leaving)].map(({0: word, index}) => {
    const start = index + word.length
    const end = text.slice(start).search(taking)
    return [start, end < 0 ? text.length : start + end]
  })
}

/** Whether what stands at an offset of a text is left behind, not taken up. */
export function isLeft(text: string, at: number): boolean {
  return leftIn(text).some(([start, end]) => start <= at && at < end)
}

/** Words with which a sentence takes something up. */
const adopting =
  /\b(?:us(?:e|es|ed|ing)|adopt\w*|choos(?:e|es|ing)|chose|chosen|select\w*|pick(?:ed|s)?|go(?:ing)? with|went with|opt(?:ed|s)? for|rely|relies|standardi[sz]e\w*|switch\w*|migrat\w*|mov(?:e|ed|ing) to|replace\w* \S.{0,40}\b(?:with|by)|introduc\w*|stor(?:e|ed|es|ing)|deploy\w*|implement\w*|buil[dt]\w* (?:on|with)|run(?:s|ning)? on|keep(?:s|ing)?|utilis\w*|adopt\w*|chois\w*|reten\w*|retien\w*|opt(?:er|é|ons)|migr\w*|pass(?:er|ons|é) (?:à|sur|par)|basculer|s[’']appu\w*|recour\w*|mettre en place|mise en place|stock\w*|gard(?:er|ons)|conserv\w*)\b/iu

/** Whether a sentence says that something is done or used, so that what it names is more than mentioned. */
export function isAdopting(sentence: string): boolean {
  return adopting.test(sentence)
}

/**
 * A title that takes a subject up: "Use X", « Choix de X », "X as data store", or X alone. The groups before the subject
 * are few words; a title such as "Name tables in PostgreSQL" decides something about it.
 */
const taken =
  /^(?:we (?:will|shall|should)? ?|let[’']?s |propos(?:al|e)(?: to)?:? |décision\s?:? |decision:? )?(?:us(?:e|ing|age of)|adopt(?:ing|ion of)?|choos(?:e|ing)|choice of|select(?:ing|ion of)?|pick(?:ing)?|introduc(?:e|ing|tion of)|integrat(?:e|ing|ion of)|switch(?:ing)? (?:\S+ ){0,4}to|migrat(?:e|ing|ion) (?:\S+ ){0,4}to|mov(?:e|ing) (?:\S+ ){0,4}to|go(?:ing)? with|standardi[sz]e on|add(?:ing)?|replac(?:e|ing) (?:\S+ ){1,5}(?:with|by)|utilis(?:er|ation d[eu’']|ons)|adopter|adoption d[eu’']|choisir|choix d[eu’']|opter pour|passer (?:\S+ ){0,3}[àa]|passage (?:\S+ ){0,3}[àa]|migrer (?:\S+ ){0,4}vers|migration (?:\S+ ){0,4}vers|recourir à|mettre en place|mise en place d[eu’']|intégrer|intégration d[eu’']|ajouter|ajout d[eu’']|remplacer (?:\S+ ){1,5}par) ?(?:(?:the|a|an|la|le|les|l[’']|un|une|d[’']|base de données|database|framework|librairie|bibliothèque|licence|outil|library) ?){0,3}$/iu

/** Whether a title takes up what stands at these offsets of it. */
export function titleTakes(title: string, {start, end}: Span): boolean {
  if (isLeft(title, start)) return false
  const [before, after] = [title.slice(0, start), title.slice(end)]
  if (taken.test(before)) return true
  return before.trim() === '' && /^\s*$|^\s+(?:as|for|to|comme|pour|en tant que)\b/iu.test(after)
}
