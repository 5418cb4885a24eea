// Reads REUSE.toml (REUSE 3.3, "REUSE.toml"): what its tables say of other files.
import {readToml} from '../../facts/syntax/toml.ts'
import {child, itemsOf, type TreeNode, textOf, textsOf} from '../../facts/syntax/tree.ts'
import {type Licensing, type LicensingTable, precedences} from '../../model/licensing.ts'
import type {Located, Span} from '../../model/place.ts'

type Flaw = Licensing['flaws'][number]

export function readReuseToml(text: string): Pick<Licensing, 'tables' | 'flaws'> {
  const {root, problems} = readToml(text)
  const version = child(root, 'version')
  const tables = itemsOf(child(root, 'annotations'))
  const syntax = problems.map(({span}): Flaw => ({value: 'syntax', span}))
  const isKnown = textOf(version)?.value === '1'
  const unversioned: readonly Flaw[] = isKnown ? [] : [{value: 'version', span: version?.span ?? {start: 0, end: 0}}]
  return {
    tables: tables.flatMap((table) => tableOf(table)),
    flaws: [...syntax, ...unversioned, ...tables.flatMap(flawsOf)],
  }
}

function tableOf(table: TreeNode): readonly LicensingTable[] {
  const patterns = one(child(table, 'path'))
  const stated = textOf(child(table, 'precedence'))?.value
  const precedence = precedences.find((name) => name === stated) ?? 'closest'
  const copyrights = one(child(table, 'SPDX-FileCopyrightText'))
  const licences = one(child(table, 'SPDX-License-Identifier'))
  return patterns.length === 0 ? [] : [{patterns, precedence, copyrights, licences}]
}

/** A text, or the texts of a list. */
function one(node: TreeNode | undefined): readonly Located<string>[] {
  const text = textOf(node)
  return text ? [text] : textsOf(node)
}

function flawsOf(table: TreeNode): readonly Flaw[] {
  const precedence = child(table, 'precedence')
  const stated = textOf(precedence)?.value
  const isOdd = precedence !== undefined && precedences.every((name) => name !== stated)
  const flaw = (value: Flaw['value'], span: Span): Flaw => ({value, span})
  return [
    ...(one(child(table, 'path')).length === 0 ? [flaw('path', table.span)] : []),
    ...(isOdd ? [flaw('precedence', precedence.span)] : []),
  ]
}
