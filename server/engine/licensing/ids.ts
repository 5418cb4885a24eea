// The ids of the SPDX licence list: which there are, which were given up, and what stands in for these.

import givenUpExceptionIds from 'spdx-exceptions/deprecated.json' with {type: 'json'}
import exceptionIds from 'spdx-exceptions/index.json' with {type: 'json'}
import givenUpIds from 'spdx-license-ids/deprecated.json' with {type: 'json'}
import licenceIds from 'spdx-license-ids/index.json' with {type: 'json'}

const licences: ReadonlySet<string> = new Set([...licenceIds, ...givenUpIds])
const exceptions: ReadonlySet<string> = new Set([...exceptionIds, ...givenUpExceptionIds])
const givenUp: ReadonlySet<string> = new Set([...givenUpIds, ...givenUpExceptionIds])
const spellings: ReadonlyMap<string, string> = new Map(
  [...licences, ...exceptions].map((id) => [id.toLowerCase(), id] as const),
)

/** The form of ids for what is not on the list (SPDX 2.3, clause 10). */
const reference = /^(?:DocumentRef-[A-Za-z\d.-]+:)?LicenseRef-[A-Za-z\d.-]+$/

/** Whether an id is that of a licence on the list, or has the form for others. */
export function isLicence(id: string): boolean {
  return licences.has(id) || reference.test(id)
}

export function isException(id: string): boolean {
  return exceptions.has(id)
}

/** Whether an id is still on the list, but not to be used any more. */
export function isGivenUp(id: string): boolean {
  return givenUp.has(id)
}

/** The id as the list spells it, whatever its case; undefined where the list has none. */
export function spelling(id: string): string | undefined {
  return spellings.get(id.toLowerCase())
}

/** GNU licences say by their ending whether later versions hold as well (spdx.org/licenses, "Deprecated License Identifiers"). */
const gnu = /^(?:A|L)?GPL-\d\.\d$|^GFDL-1\.\d$/

/** Those of which the list names the one that says the same. */
const successors: Readonly<Record<string, string>> = {
  'GPL-2.0-with-GCC-exception': 'GPL-2.0-only WITH GCC-exception-2.0',
  'GPL-2.0-with-autoconf-exception': 'GPL-2.0-only WITH Autoconf-exception-2.0',
  'GPL-2.0-with-bison-exception': 'GPL-2.0-or-later WITH Bison-exception-2.2',
  'GPL-2.0-with-classpath-exception': 'GPL-2.0-only WITH Classpath-exception-2.0',
  'GPL-2.0-with-font-exception': 'GPL-2.0-only WITH Font-exception-2.0',
  'GPL-3.0-with-GCC-exception': 'GPL-3.0-only WITH GCC-exception-3.1',
  'GPL-3.0-with-autoconf-exception': 'GPL-3.0-only WITH Autoconf-exception-3.0',
  'StandardML-NJ': 'SMLNJ',
  'bzip2-1.0.5': 'bzip2-1.0.6',
}

/** What says the same as an id that was given up; undefined where that cannot be told. */
export function successorOf(id: string, hasPlus: boolean): string | undefined {
  if (gnu.test(id)) return `${id}-${hasPlus ? 'or-later' : 'only'}`
  return hasPlus ? undefined : successors[id]
}
