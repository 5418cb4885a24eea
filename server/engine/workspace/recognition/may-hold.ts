// Whether there may be decision records at all, told by paths alone.
import {isDataFile, isDocument} from './declared.ts'
import {readName} from './names.ts'

/**
 * Whether a document could hold decision records, by its path alone: rather too often than too seldom, so that a repository
 * without any such path has none but in a home that its own settings declare.
 */
export function mayHoldRecords(path: string): boolean {
  if (!isDocument(path)) return isDataFile(path)
  const {number, date} = readName(path)
  return number !== undefined || date !== undefined || /adr|decision|d[eé]cision|rfc|kep|proposal|arc42/i.test(path)
}
