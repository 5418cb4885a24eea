// Reads files that credit the work of others: which words in them may be names of packages.

const foreign = /(?:^|\/)(?:node_modules|vendor|third_party|site-packages)\//

const notice =
  /(?:^|\/)(?:NOTICES?|THIRD[-_ ]?PARTY(?:[-_ ]?(?:NOTICES?|LICEN[CS]ES?|SOFTWARE))*|(?:OPEN[-_ ]?SOURCE|OSS|DEPENDENCY|DEPENDENCIES)[-_ ](?:NOTICES?|LICEN[CS]ES?|ATTRIBUTIONS?)|ATTRIBUTIONS?|MENTIONS[-_ ]TIERS)(?:[-_.][\w-]+)?(?:\.(?:txt|md|html?|rst|json|csv))?$/i

const billOfMaterials =
  /(?:^|\/)(?:[\w.-]+\.)?(?:bom|sbom|cdx|cyclonedx|spdx)(?:[-_.][\w-]+)*\.(?:json|xml|ya?ml)$|\.spdx$/i

/** Whether a file credits others, by its name. */
export function isNoticePath(path: string): boolean {
  return (notice.test(path) || billOfMaterials.test(path)) && !foreign.test(path)
}

/** More words belong to texts of licences. */
const most = 20_000

/** Words in small letters that may be names of packages, each once. */
export function creditsIn(text: string): readonly string[] {
  const words = new Set<string>()
  for (const [word] of text.matchAll(/@?[A-Za-z\d](?:[\w./-]*[A-Za-z\d])?/g)) {
    if (words.size >= most) break
    const name = word.toLowerCase()
    words.add(name)
    // `pkg:npm/%40scope/name@1.0.0` and `name/1.0.0` name a package as well.
    if (name.includes('/')) for (const part of name.split('/')) words.add(part)
  }
  return [...words]
}
