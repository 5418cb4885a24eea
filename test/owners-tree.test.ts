// The owners as the tree of the editor is told them, and the tree that is made of them.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import {type OwnersNode, ownersTree} from '../client/views/owners-tree.ts'
import {ownersAnswer} from '../server/lsp/features/owners.ts'
import {folderOf} from './harness/folder-view.ts'

const files = new Map([
  ['CODEOWNERS', '# Who answers for what\n/api/ @zoe @ines\n/shop/ @agency/web @zoe\n'],
  ['api/package.json', '{"name": "api"}\n'],
  ['api/README.md', '# API\n'],
  ['shop/package.json', '{"name": "shop"}\n'],
  ['shop/README.md', '# Shop\n'],
  ['tools/package.json', '{"name": "tools"}\n'],
  ['package.json', '{"name": "all", "workspaces": ["api", "shop", "tools"]}\n'],
  [
    'relais.yaml',
    'preset: core\npeople:\n  - {id: zoe, names: ["@zoe"], kind: internal}\n  - {id: ada, names: ["@ada"], kind: contractor}\nteams:\n  web: ["@ada"]\n',
  ],
])

function nameOf(node: OwnersNode): string {
  if (node.kind === 'area') return `${node.area.name} ${node.area.unmatched}/${node.area.files}`
  return node.kind === 'standing' ? `${node.standing} ${node.count}` : `${node.owner.name} ${node.owner.files}`
}

function drawn(nodes: readonly OwnersNode[], indent = ''): readonly string[] {
  return nodes.flatMap((node) => [`${indent}${nameOf(node)}`, ...drawn(node.children(), `${indent}  `)])
}

describe('the tree of owners', () => {
  test('tells those of the own house from others and from those of whom nothing is known, by name', () => {
    const lines = drawn(ownersTree([ownersAnswer(folderOf(files))]))
    assert.deepEqual(lines, [
      'api 0/2',
      ...['  internal 1', '    @zoe 2', '  unknown 1', '    @ines 2'],
      'shop 0/2',
      ...['  internal 1', '    @zoe 2', '  external 1', '    @agency/web 2'],
      'tools 1/1',
    ])
  })
  test('leads to the line that says so', () => {
    const {areas} = ownersAnswer(folderOf(files))
    const [agency] = areas.find(({name}) => name === 'shop')?.owners ?? []
    assert.deepEqual([agency?.path, agency?.line], ['CODEOWNERS', 3])
  })
  test('has nothing of a folder without files', () => assert.deepEqual(ownersAnswer(folderOf(new Map())).areas, []))
})
