// Parts that a runbook has in its sentences and steps, without a heading of their own.
import type {WorkspaceDocument} from '../workspace.ts'

const sayings: ReadonlyMap<string, RegExp> = new Map([
  [
    'rollback',
    /\broll(?:s|ed|ing)?[ -]?back\b|\brevert(?:s|ed|ing)?\b|\b(?:previous|last known good|earlier) (?:version|release|revision|deployment|backup|commit|snapshot)\b|\bretour (?:en )?arrière\b|\brevenir (?:en arrière|à (?:la|une) version)|\bversion précédente\b|\brollback/iu,
  ],
  [
    'escalation',
    /\b(?:escalat|escalad)\w+|\bon[ -]call\b|\bastreinte\b|\b(?:contact|page|call|notify|ask|ping|inform)\s+(?:the\s+|an?\s+|your\s+|our\s+)?[@#\w-]*(?:\s+[\w-]+){0,3}?\s?(?:team|lead|support|admin\w*|engineer|owner|manager|channel)\b|\b(?:contacte[rz]|appele[rz]|préveni[rz]|prévenez|alerte[rz])\s/iu,
  ],
])

/** Whether the sentences or steps that are kept of a document say what a part is for. */
export function isSaidIn(part: string, {digest: {sections}}: WorkspaceDocument): boolean {
  const saying = sayings.get(part)
  return (
    saying !== undefined &&
    sections.some(({lines, items}) => [...lines, ...items].some(({value}) => saying.test(value)))
  )
}
