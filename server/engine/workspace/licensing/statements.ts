// What a repository and its packages say that they are given out under: in manifests, and in the texts of licences beside them.
import {readExpression} from '../../licensing/expression.ts'
import type {Facts, LicenceStatement} from '../../model/facts.ts'
import type {Span} from '../../model/place.ts'
import {isOfProduct} from '../governing/index.ts'
import {memo} from '../memo.ts'
import {baseName, folderOf} from '../paths.ts'
import type {Workspace} from '../workspace.ts'

/** What one manifest states. */
export interface Stated {
  readonly path: string
  readonly span: Span
  /** As written. */
  readonly value: string
  /** The licences that it names; empty for what is no open licence, or cannot be read. */
  readonly ids: readonly string[]
  /** `closed`: no licence is given; `elsewhere`: a file tells; `unclear`: words that name no licence. */
  readonly form: 'licence' | 'closed' | 'elsewhere' | 'unclear'
  /** The file that tells, for `elsewhere`, relative to the root. */
  readonly file: string | undefined
}

/** The text of a licence at the root. */
export interface RootText {
  readonly path: string
  readonly span: Span
  /** Undefined where it is none that is known. */
  readonly id: string | undefined
}

/** Words for work that is not given out. */
const closed =
  /^(?:UNLICENSED|proprietary|commercial|all rights reserved|tous droits réservés|propriétaire|licence commerciale|private)\.?$/i

/** In the order of paths. */
export const statements = memo(({manifests}: Workspace): readonly Stated[] =>
  manifests.filter(({path, format}) => format !== 'licence' && isOfProduct(path)).flatMap((facts) => statedIn(facts)),
)

function statedIn(facts: Facts): readonly Stated[] {
  const named = facts.dependencies.filter(({kind}) => kind === 'licence')
  const rest = facts.licences.length > 0 ? [] : named
  const inWords = facts.licences.map((statement) => ofWords(facts, statement))
  return [
    ...inWords,
    // Readers without the words at hand, such as those of gemspecs and classifiers, give the names alone.
    ...rest.map(({name, span}): Stated => {
      const form = name === 'LicenseRef-Proprietary' ? 'closed' : 'licence'
      return {path: facts.path, span, value: name, ids: form === 'closed' ? [] : [name], form, file: undefined}
    }),
  ]
}

function ofWords({path, dependencies}: Facts, {value, span}: LicenceStatement): Stated {
  const stated = {path, span, value, file: undefined}
  const text = value.trim()
  const file = /^SEE LICEN[CS]E IN (.+)$/i.exec(text)?.[1]
  if (file !== undefined) return {...stated, ids: [], form: 'elsewhere', file: below(folderOf(path), file)}
  if (closed.test(text)) return {...stated, ids: [], form: 'closed'}
  const {ids, flaw} = readExpression(text)
  if (ids.length > 0 && flaw?.code !== 'unknown') return {...stated, ids, form: 'licence'}
  const named = dependencies.filter(
    (each) => each.kind === 'licence' && each.span.start >= span.start && each.span.end <= span.end,
  )
  return {...stated, ids: named.map(({name}) => name), form: named.length > 0 ? 'licence' : 'unclear'}
}

function below(folder: string, file: string): string {
  const name = file.trim().replace(/^\.\//, '').replace(/[<>]/g, '')
  return folder === '.' ? name : `${folder}/${name}`
}

/** The texts of licences at the root, known or not. */
export const rootTexts = memo(({manifests}: Workspace): readonly RootText[] =>
  manifests
    .filter(({format}) => format === 'licence')
    .map(({path, dependencies: [licence]}) => ({
      path,
      span: licence?.span ?? {start: 0, end: 0},
      id: licence?.name,
    })),
)

/** Names of files that tell of a licence, in any folder. */
const licenceFile =
  /^(?:LICEN[CS]E|COPYING|UNLICENSE|LICENCE-PROPRIETAIRE|MENTIONS-LEGALES|EULA|COPYRIGHT)(?:[-_.].*)?$/i

/** Whether a file is the text of a licence, or of terms that stand for one, by its name. */
export function isLicenceFile(path: string): boolean {
  return licenceFile.test(baseName(path))
}

/** The licence apart from which later versions hold as well: the text of both is the same. */
export function family(id: string): string {
  return id.replace(/(?:-only|-or-later|\+)$/, '').toLowerCase()
}
