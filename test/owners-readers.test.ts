// Proves what files other than CODEOWNERS say of owners, and that each word is where it is said to be.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import fc from 'fast-check'
import {ownerSourceOf} from '../server/engine/owners/sources.ts'
import './harness/seed.ts'

/** Each statement as `role owner`, with ` of subject` and ` for patterns`. */
function saidIn(path: string, text: string): readonly string[] {
  const source = ownerSourceOf(path, text)
  if (source === undefined || source.format === 'codeowners') return []
  const {statements, stops, includes, notes} = source
  return [
    ...statements.map(({role, owner, subject, patterns}) => {
      assert.equal(text.slice(owner.span.start, owner.span.end), owner.value)
      const what = subject ? ` of ${subject.value}` : ''
      return `${role} ${owner.value}${what}${patterns.length > 0 ? ` for ${patterns.map(({value}) => value)}` : ''}`
    }),
    ...(stops ? ['stops'] : []),
    ...includes.map(({value}) => `includes ${value}`),
    ...notes.map(({subject, key, note}) => `${subject.value} ${key}: ${note.value}`),
  ]
}

const cases: readonly (readonly [title: string, path: string, text: string, said: readonly string[]])[] = [
  [
    'OWNERS of Kubernetes',
    'pkg/api/OWNERS',
    `# See the OWNERS docs
approvers:
  - ada
  - sig-api-approvers
reviewers: [grace]
emeritus_approvers:
  - linus
options:
  no_parent_owners: true
filters:
  "\\\\.sh$":
    approvers: [alan]
labels: [sig/api]
`,
    ['approver ada', 'approver sig-api-approvers', 'reviewer grace', 'approver alan for \\.sh$', 'stops'],
  ],
  [
    'OWNERS_ALIASES',
    'OWNERS_ALIASES',
    'aliases:\n  sig-api:\n    - ada\n    - grace\n',
    ['owner ada of sig-api', 'owner grace of sig-api'],
  ],
  [
    'OWNERS of Chromium',
    'base/OWNERS',
    `# Comment
set noparent
ada@chromium.org  # lead
file://base/COMMON_OWNERS
per-file *.mojom,*_traits.*=set noparent
per-file *.mojom,*_traits.*=file://ipc/SECURITY_OWNERS
per-file BUILD.gn = grace@chromium.org, alan@chromium.org
*
`,
    [
      'owner ada@chromium.org',
      'owner grace@chromium.org for BUILD.gn',
      'owner alan@chromium.org for BUILD.gn',
      'stops',
      'includes file://base/COMMON_OWNERS',
      'includes file://ipc/SECURITY_OWNERS',
    ],
  ],
  [
    'MAINTAINERS of Linux',
    'MAINTAINERS',
    `List of maintainers
===================

	M: *Mail* patches to: FullName <address@domain>

3C59X NETWORK DRIVER
M:	Ada Lovelace <ada@example.org>
R:	Grace
L:	netdev@vger.kernel.org
S:	Odd Fixes
F:	Documentation/networking/vortex.rst
F:	drivers/net/ethernet/3com/3c59x.c
`,
    [
      'maintainer ada@example.org of 3C59X NETWORK DRIVER for Documentation/networking/vortex.rst,drivers/net/ethernet/3com/3c59x.c',
      'reviewer Grace of 3C59X NETWORK DRIVER for Documentation/networking/vortex.rst,drivers/net/ethernet/3com/3c59x.c',
      'contact netdev@vger.kernel.org of 3C59X NETWORK DRIVER for Documentation/networking/vortex.rst,drivers/net/ethernet/3com/3c59x.c',
      '3C59X NETWORK DRIVER status: Odd Fixes',
    ],
  ],
  [
    'catalog-info.yaml of two documents',
    'services/pay/catalog-info.yaml',
    `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: pay
spec:
  type: service
  lifecycle: production
  owner: group:default/payments
---
kind: API
metadata: {name: pay-api}
spec: {owner: "ada"}
`,
    [
      ...['owner group:default/payments of pay', 'owner ada of pay-api'],
      ...['pay kind: Component', 'pay lifecycle: production', 'pay type: service', 'pay-api kind: API'],
    ],
  ],
  ['a file of another name', 'src/owners.txt', 'approvers: [ada]\n', []],
]

describe('files of owners', () => {
  for (const [title, path, text, said] of cases) test(title, () => assert.deepEqual(saidIn(path, text), said))

  test('are read whatever they hold', () => {
    const paths = fc.constantFrom('OWNERS', 'OWNERS_ALIASES', 'MAINTAINERS', 'catalog-info.yaml', 'CODEOWNERS')
    const line = fc.oneof(
      fc.constantFrom('approvers:', '  - a', 'per-file *=a,b', 'M: a <b@c>', 'X Y', '---'),
      fc.string(),
    )
    fc.assert(
      fc.property(paths, fc.array(line, {maxLength: 10}), (path, lines) => void saidIn(path, lines.join('\n'))),
      {numRuns: 2000},
    )
  })
})
