// Tells records from signposts: pages that only say where a record has gone, or which one replaced it.
import {memo} from '../memo.ts'
import type {Decision} from '../records/decision.ts'

const maximumLines = 4

const elsewhere =
  /\b(?:moved to|has moved|was moved|moved here|lives at|sign-?post|redirects?|renamed to)\b|\b(?:déplacée?|transférée?|renommée?)\b/iu

/** Whether a record is a title at most, and a few lines that lead elsewhere. */
export const isSignpost = memo(({sections, digest, roles, format}: Decision): boolean => {
  if (format === 'log' || roles.size > 0 || sections.length > 2) return false
  const lines = sections.flatMap((section) => section.lines)
  if (lines.length > maximumLines) return false
  return lines.some(({value}) => elsewhere.test(value)) || (lines.length === 1 && digest.links.length === 1)
})
