// Parts that a runbook has in its sentences and steps, without a heading of their own, and those that it has no need of.
import type {WorkspaceDocument} from '../workspace.ts'
import {namingOf} from './naming.ts'

const sayings: ReadonlyMap<string, RegExp> = new Map([
  [
    'diagnosis',
    /\b(?:look|dig) (?:at|in|into|for|through)\b|\bcheck (?:the|your|which|whether|if|that|for|how)\b|\bidentify (?:the|which|why|what)\b|\b(?:error|log|debug) (?:messages?|reports?)\b|\bin the logs?\b|\binvestigat\w+|\broot cause|\b(?:vérifie[rz]|consulte[rz]|regarde[rz]|identifie[rz]|examine[rz]) (?:l|d|si|que)|\bdans les (?:logs|journaux)\b/iu,
  ],
  [
    'rollback',
    /\broll(?:s|ed|ing)?[ -]?back\b|\brevert(?:s|ed|ing)?\b|\b(?:previous|last known good|earlier) (?:version|release|revision|deployment|backup|commit|snapshot)\b|\bretour (?:en )?arrière\b|\brevenir (?:en arrière|à (?:la|une) version)|\bversion précédente\b|\brollback|\bfail(?:s|ed|ing)?[ -]?back\b|\b(?:back|return\w*) to normal\b|\bretour à la normale\b|\bre-?enable\b|\bréactive[rz]\b/iu,
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

/** What somebody does because it is its day: no outage has a cause that was to be found first. */
const planned =
  /(?<![\p{L}\p{N}])(?:rotat\w*|renew\w*|updat\w*|upgrad\w*|deploy\w*|release|backups?|restor\w*|add|create|delet\w*|remov\w*|migrat\w*|bootstrap\w*|audits?|drills?|failover|switch\w*|disaster recovery|how ?to|renouvel\w*|rotation|mettre a jour|mise a jour|mises a jour|deploiement|deployer|mise en production|sauvegardes?|restaur\w*|bascul\w*|ajouter|ajout|creer|creation|supprimer|migration|reprise d activite)(?![\p{L}\p{N}])/u

/** And what only leads to the cause changes nothing that could be taken back. */
const looking =
  /(?<![\p{L}\p{N}])(?:troubleshoot\w*|diagnos\w*|monitoring|supervision|on call|astreintes?|depannage)(?![\p{L}\p{N}])/u

/** Whether a runbook has no need of a part, by its title, else its name. */
export function isNeedless(part: string, {path, digest}: WorkspaceDocument): boolean {
  const {title, name} = namingOf(path, digest)
  const words = title === '' ? name : title
  if (part === 'diagnosis') return planned.test(words)
  return part === 'rollback' && looking.test(words)
}
