// What `relais.yaml` says of licences and of documents that are not for everybody.
import Type from 'typebox'

const ids = (description: string) => Type.Array(Type.String({minLength: 1}), {description})

/** Which licences the packages that run with the product may come under. */
export interface LicencePolicy {
  /** Ids of SPDX; empty when every licence is allowed that is not denied. */
  readonly allow: readonly string[]
  readonly deny: readonly string[]
}

const licence = Type.Object(
  {
    allow: Type.Optional(
      ids('Licences, as SPDX ids, that packages which run with the product may come under; all others are reported.'),
    ),
    deny: Type.Optional(
      ids('Licences, as SPDX ids, that such packages may not come under; `GPL-3.0-*` stands for all that begin so.'),
    ),
  },
  {additionalProperties: false, description: 'Which licences of others the product may rest on.'},
)

/** Keys of the file beside the others. */
export const intellectualPropertyKeys = {
  licence: Type.Optional(licence),
  confidential: Type.Optional(
    Type.Array(Type.String({format: 'glob', minLength: 1}), {
      description: 'Documents that must carry a label, such as `TLP:AMBER`. Globs, relative to the root, with `/`.',
    }),
  ),
}
