// Reads the licences that lockfiles copy from registries: package-lock.json of npm, composer.lock of Composer.
import type {PackageLicence} from '../../model/licensing.ts'

/** UTF-16 code units. */
const longest = 1_048_576

/** What runs with the product, as npm's lockfiles from version 2 on tell it: what the packages of the repository ask for. */
export function readNpmLock(text: string): readonly PackageLicence[] {
  const packages = recordIn(parsed(text), 'packages')
  const own = Object.entries(packages).filter(([path]) => !path.includes('node_modules/'))
  const asked = own.flatMap(([, each]) => ['dependencies', 'optionalDependencies'].flatMap((key) => keysIn(each, key)))
  return [...new Set(asked)].flatMap((name) => {
    const entry = packages[`node_modules/${name}`]
    // Packages of the same repository are linked in.
    if (!isRecord(entry) || entry.link === true) return []
    return [{ecosystem: 'npm' as const, name, licence: licenceIn(entry.license)}]
  })
}

/** What runs with the product, as Composer's lockfile tells it. */
export function readComposerLock(text: string): readonly PackageLicence[] {
  const lock = parsed(text)
  const packages: unknown = isRecord(lock) ? lock.packages : undefined
  if (!Array.isArray(packages)) return []
  return packages.flatMap((entry: unknown) => {
    if (!isRecord(entry) || typeof entry.name !== 'string') return []
    return [{ecosystem: 'packagist' as const, name: entry.name.toLowerCase(), licence: licenceIn(entry.license)}]
  })
}

/** A list is a choice, and an old object names its licence as `type`. */
function licenceIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'string').join(' OR ') || undefined
  return isRecord(value) && typeof value.type === 'string' ? value.type : undefined
}

function parsed(text: string): unknown {
  if (text.length > longest) return undefined
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function recordIn(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const found = isRecord(value) ? value[key] : undefined
  return isRecord(found) ? found : {}
}

function keysIn(value: unknown, key: string): readonly string[] {
  return Object.keys(recordIn(value, key))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
