// The key `coverage` of `relais.yaml`: what weighs how much, and from where on a component counts as covered.
import Type from 'typebox'
import {type DimensionName, dimensionNames} from '../model/coverage.ts'

/** Weights of the dimensions: our own; decisions and knowledge cannot be made again once people are gone. */
const defaultWeights = {
  decision: 0.2,
  ownership: 0.15,
  knowledge: 0.2,
  ip: 0.15,
  transfer: 0.15,
  freshness: 0.1,
  governance: 0.05,
} as const satisfies Readonly<Record<DimensionName, number>>

export interface CoverageSettings {
  /** From 0 on; only their proportions count. */
  readonly weights: Readonly<Record<DimensionName, number>>
  /** The score below which a component counts as fallen when people leave, from 0 to 1. */
  readonly threshold: number
}

export const defaultCoverage: CoverageSettings = {weights: defaultWeights, threshold: 0.5}

/** The key as it is written; what is left out is as by default. */
export interface WrittenCoverage {
  readonly weights?: Readonly<Partial<Record<DimensionName, number>>>
  readonly threshold?: number
}

const closed = {additionalProperties: false} as const

const weights = Type.Object(
  Object.fromEntries(
    dimensionNames.map((name) => [
      name,
      Type.Optional(Type.Number({minimum: 0, description: `${defaultWeights[name]} when absent.`})),
    ]),
  ),
  {...closed, description: 'How much each dimension weighs; only their proportions count, and 0 leaves one out.'},
)

/** The keys of `relais.yaml` that tell how coverage is measured. */
export const coverageKeys = {
  coverage: Type.Optional(
    Type.Unsafe<WrittenCoverage>(
      Type.Object(
        {
          weights: Type.Optional(weights),
          threshold: Type.Optional(
            Type.Number({
              minimum: 0,
              maximum: 1,
              description: `The score below which a component counts as fallen when people leave; ${defaultCoverage.threshold} when absent.`,
            }),
          ),
        },
        {...closed, description: 'How coverage is measured.'},
      ),
    ),
  ),
}

/** The settings as they hold. */
export function coverageOf(written: WrittenCoverage = {}): CoverageSettings {
  return {...defaultCoverage, ...written, weights: {...defaultWeights, ...written.weights}}
}
