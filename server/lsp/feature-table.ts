// Every feature of the language server beside diagnostics, one line each.
import type {Feature} from './feature.ts'

export const features: readonly Feature[] = []
