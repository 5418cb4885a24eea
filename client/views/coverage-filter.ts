// Asks what the tree of coverage is to show: one dimension, what is weak, an owner's part, or what has been changed.
import {type QuickPickItem, QuickPickItemKind, window} from 'vscode'
import {dimensionLabels, dimensionNames} from '../../server/protocol.ts'
import type {Connection} from '../connection.ts'
import {language} from '../options.ts'
import {say} from '../say.ts'
import {ownerNames} from './coverage-narrow.ts'
import {type CoverageLook, type CoverageSieve, everyComponent} from './coverage-tree.ts'

interface Choice extends QuickPickItem {
  /** What changes; undefined where an owner is asked for. */
  readonly sieve?: Partial<CoverageSieve>
  readonly asksOwner?: boolean
}

function choicesFor({isWeak, isChanged, owner, dimension}: CoverageLook): readonly Choice[] {
  const separator = {label: say('filterTitle'), kind: QuickPickItemKind.Separator}
  const on = (isOn: boolean) => (isOn ? {description: `$(check)`} : {})
  const dimensions = dimensionNames.map((each): Choice => {
    const isOn = each === dimension
    return {label: dimensionLabels[each][language()], ...on(isOn), sieve: {dimension: isOn ? undefined : each}}
  })
  return [
    {label: say('filterNothing'), sieve: everyComponent},
    {label: say('filterWeak'), ...on(isWeak), sieve: {isWeak: !isWeak}},
    {label: say('filterChanged'), ...on(isChanged), sieve: {isChanged: !isChanged}},
    {label: say('filterOwner'), ...(owner !== '' && {description: owner}), asksOwner: true},
    separator,
    ...dimensions,
  ]
}

/** What is to be shown from now on; undefined when the user leaves it as it is. What was chosen before is taken back by choosing it again. */
export async function askSieve(
  connection: Connection,
  look: CoverageLook,
): Promise<Partial<CoverageSieve> | undefined> {
  const picked = await window.showQuickPick(choicesFor(look), {title: say('filterCoverageTitle')})
  if (picked?.asksOwner !== true) return picked?.sieve
  const everybody = {label: say('everybody'), owner: ''}
  const owners = (await ownerNames(connection)).map((owner) => ({label: owner, owner}))
  const owner = await window.showQuickPick([everybody, ...owners], {title: say('filterOwner')})
  return owner && {owner: owner.owner}
}

/** What is shown, in a few words; empty when everything is. */
export function sieveText({dimension, isWeak, isChanged, owner}: CoverageSieve): string {
  const parts = [
    ...(dimension === undefined ? [] : [dimensionLabels[dimension][language()]]),
    ...(isWeak ? [say('filterWeak')] : []),
    ...(isChanged ? [say('filterChanged')] : []),
    ...(owner === '' ? [] : [owner]),
  ]
  return parts.length === 0 ? '' : say('onlyDimension', {name: parts.join(' · ')})
}
