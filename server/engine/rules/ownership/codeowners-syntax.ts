// A line of CODEOWNERS that the forge does not take as it is meant: it owns nothing, and nobody is told.
import Type from 'typebox'
import type {DraftFix} from '../../model/finding.ts'
import type {Dialect, OwnerFlaw, OwnerFlawCode} from '../../model/owners.ts'
import {located} from '../../model/place.ts'
import {forges, habits} from '../../owners/codeowners/dialects.ts'
import {ownerOf, ownersBetweenCommas} from '../../owners/codeowners/owner-words.ts'
import {activeCodeowners, type CodeownersFile, codeownersOf} from '../../workspace/owning/index.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

/** What the forge reads all the same, if not as it is meant. */
const lighter: ReadonlySet<OwnerFlawCode> = new Set(['approvals', 'comment-owner', 'no-owner'])

export default rule({
  id: 'ownership/codeowners-syntax',
  on: 'workspace',
  severity: 'error',
  fixable: 'safe',
  summary: {
    en: 'The forge takes every line of CODEOWNERS as it is meant.',
    fr: 'La forge lit chaque ligne de CODEOWNERS comme prévu.',
  },
  advice: {
    en: 'Write the line as the forge reads it; until then, nobody is asked for these files.',
    fr: 'Écrivez la ligne telle que la forge la lit\u00A0; d’ici là, personne n’est sollicité pour ces fichiers.',
  },
  options: Type.Object({}),
  messages: {
    owner: {
      en: '{forge} sees no owner in `{text}`.',
      fr: '{forge} ne reconnaît aucun responsable dans `{text}`.',
    },
    comma: {
      en: 'Owners are separated by blanks, not commas: {forge} sees no owner in `{text}`.',
      fr: 'Les responsables se séparent par des espaces, non par des virgules\u00A0: {forge} n’en reconnaît aucun dans `{text}`.',
    },
    'no-owner': {
      en: '`{text}` has no owner, which {forge} does not allow.',
      fr: '`{text}` n’a pas de responsable, ce que {forge} n’admet pas.',
    },
    'no-pattern': {
      en: '`{text}` stands where the files should: {forge} takes it for a path.',
      fr: '`{text}` se trouve à la place des fichiers\u00A0: {forge} y voit un chemin.',
    },
    'comment-owner': {
      en: '{forge} knows no comments behind a pattern: `{text}` is an owner.',
      fr: '{forge} ne connaît pas de commentaire après un motif\u00A0: `{text}` est responsable.',
    },
    negation: {
      en: '{forge} does not know `!`: it skips this line.',
      fr: '{forge} ne connaît pas `!`\u00A0: cette ligne est ignorée.',
    },
    bracket: {
      en: '{forge} does not know `[…]` in patterns: write `?` or `*`, or one line for each path.',
      fr: '{forge} ne connaît pas `[…]` dans les motifs\u00A0: écrivez `?` ou `*`, ou une ligne par chemin.',
    },
    hash: {
      en: '{forge} does not know `\\#`: it skips this line.',
      fr: '{forge} ne connaît pas `\\#`\u00A0: cette ligne est ignorée.',
    },
    stars: {
      en: '{forge} knows `*` and `**`, no more stars in a row.',
      fr: '{forge} connaît `*` et `**`, mais pas davantage d’étoiles de suite.',
    },
    root: {
      en: '`{text}` matches nothing: all files are `*`.',
      fr: '`{text}` ne désigne rien\u00A0: tous les fichiers s’écrivent `*`.',
    },
    slashes: {
      en: '`{text}` matches nothing: no path has two slashes in a row.',
      fr: '`{text}` ne désigne rien\u00A0: aucun chemin n’a deux barres obliques de suite.',
    },
    header: {
      en: '{forge} sees no section in this line: a section is `[name]`.',
      fr: '{forge} ne reconnaît pas de section dans cette ligne\u00A0: une section s’écrit `[nom]`.',
    },
    approvals: {
      en: '`{text}` is no number of approvals from 1 on: one is enough.',
      fr: '`{text}` n’est pas un nombre d’approbations à partir de 1\u00A0: une seule suffit.',
    },
    expression: {
      en: '`{text}` is no regular expression of Go: {forge} skips this line.',
      fr: '`{text}` n’est pas une expression régulière de Go\u00A0: {forge} ignore cette ligne.',
    },
    costly: {
      en: '`{text}` is too large an expression to be tried.',
      fr: '`{text}` est une expression trop grande pour être essayée.',
    },
    role: {
      en: '`{text}` is no role: {forge} knows `@@developer`, `@@maintainer` and `@@owner`.',
      fr: '`{text}` n’est pas un rôle\u00A0: {forge} connaît `@@developer`, `@@maintainer` et `@@owner`.',
    },
    size: {
      en: '{forge} does not read this file: it has {size} MB, more than {limit} MB.',
      fr: '{forge} ne lit pas ce fichier\u00A0: il fait {size}\u00A0Mo, au-delà de {limit}\u00A0Mo.',
    },
  },
  *check(workspace, {report}) {
    const {dialect, found} = codeownersOf(workspace)
    const {limit = Number.POSITIVE_INFINITY} = habits[dialect]
    const size = found[0] === undefined ? 0 : sizeOf(found[0], workspace)
    if (size >= limit) {
      const data = {forge: forges[dialect], size: megabytes(size), limit: megabytes(limit)}
      yield report('size', {start: 0, end: 0}, data, {path: found[0] ?? ''})
    }
    for (const file of activeCodeowners(workspace)) {
      for (const flaw of file.codeowners.flaws) {
        const {dialect: reader} = file.codeowners
        const data = {forge: forges[reader], text: flaw.value}
        const extras = {path: file.path, lighter: lighter.has(flaw.code), fixes: fixesOf(flaw, file, reader)}
        yield report(flaw.code, flaw, data, extras)
      }
    }
  },
})

/** In bytes, whether it was read or was too large for that. */
function sizeOf(path: string, {owners, skipped}: Workspace): number {
  const source = owners.find((each) => each.path === path)?.source
  if (source?.format === 'codeowners') return source.bytes
  const {reason, detail = ''} = skipped.find((each) => each.path === path) ?? {}
  return reason === 'too-large' ? Number.parseInt(detail, 10) : 0
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 100_000) / 10)
}

function fixesOf(flaw: OwnerFlaw, {path}: CodeownersFile, dialect: Dialect): readonly DraftFix[] {
  const edit = (text: string) => [{kind: 'edit' as const, path, span: flaw.span, text}]
  if (flaw.code === 'comma') {
    const text = ownersBetweenCommas(flaw, dialect)
      .map(({value}) => value)
      .join(' ')
    const title = {en: 'Separate owners by blanks', fr: 'Séparer les responsables par des espaces'}
    return [{kind: 'safe', title, changes: edit(text)}]
  }
  if (flaw.code === 'no-pattern') {
    const title = {en: `Give all files to ${flaw.value}`, fr: `Confier tous les fichiers à ${flaw.value}`}
    return [{kind: 'suggestion', title, changes: edit(`* ${flaw.value}`)}]
  }
  const marked = `@${flaw.value}`
  if (flaw.code !== 'owner' || !/^\w/.test(flaw.value)) return []
  if (ownerOf(located(marked, 0, marked.length), dialect) === undefined) return []
  return [{kind: 'suggestion', title: {en: `Write ${marked}`, fr: `Écrire ${marked}`}, changes: edit(marked)}]
}
