// Proves what each forge makes of a CODEOWNERS file as a whole: the examples of its documentation, and which forge reads it.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import type {Dialect} from '../server/engine/model/owners.ts'
import {dialectOf, dialectOfHost, isCodeownersPath} from '../server/engine/owners/codeowners/dialects.ts'
import {OwnerRules} from '../server/engine/owners/matching/ownership.ts'
import {codeowners, ownersIn} from './harness/codeowners.ts'

/** A file, and the owners of some paths by it: `-` nobody on purpose, `?` no rule fits. */
interface Case {
  readonly title: string
  readonly dialect: Dialect
  readonly text: string
  readonly owners: Readonly<Record<string, string>>
}

const cases: readonly Case[] = [
  {
    title: 'the example of GitHub’s “About code owners”',
    dialect: 'github',
    text: `# A comment.
*       @global-owner1 @global-owner2
*.js    @js-owner # An inline comment.
*.go docs@example.com
*.txt @octo-org/octocats
/build/logs/ @doctocat
docs/* docs@example.com
apps/ @octocat
/docs/ @doctocat
/scripts/ @doctocat @octocat
**/logs @octocat
/apps/ @octocat
/apps/github
`,
    owners: {
      'README.md': '@global-owner1 @global-owner2',
      'x/y/a.js': '@js-owner',
      'a.go': 'docs@example.com',
      'x/a.txt': '@octo-org/octocats',
      'build/a.txt': '@octo-org/octocats',
      'docs/getting-started.md': '@doctocat',
      'docs/build-app/troubleshooting.md': '@doctocat',
      'src/apps/a/b.js': '@octocat',
      'scripts/a.sh': '@doctocat @octocat',
      'build/logs/a.txt': '@octocat',
      'deeply/nested/logs/a': '@octocat',
      'apps/x': '@octocat',
      'apps/github/x': '-',
    },
  },
  {
    title: 'a line with anything invalid is skipped, and the others hold',
    dialect: 'github',
    text: '* @ada\n/src/ ada\n!/docs/ @grace\n/lib/ @acme/team, @ada\n',
    owners: {'src/a': '@ada', 'docs/a': '@ada', 'lib/a': '@ada'},
  },
  {title: 'nothing fits', dialect: 'github', text: '/src/ @ada\n', owners: {a: '?', 'src/a': '@ada'}},
  {
    title: 'GitLab: one rule of each section',
    dialect: 'gitlab',
    text: `* @admin
[README Owners]
README.md @user1 @user2
internal/README.md @user4
[README other owners]
README.md @user3
`,
    owners: {'README.md': '@admin @user1 @user2 @user3', 'internal/README.md': '@admin @user4 @user3'},
  },
  {
    title: 'GitLab: default owners of a section',
    dialect: 'gitlab',
    text: `[Documentation] @docs-team
docs/
README.md
[Database] @database-team @agarcia
model/db/
config/db/database-setup.md @docs-team
`,
    owners: {
      'docs/a': '@docs-team',
      'README.md': '@docs-team',
      'model/db/a': '@database-team @agarcia',
      'config/db/database-setup.md': '@docs-team',
    },
  },
  {
    title: 'GitLab: regular entries beside sections',
    dialect: 'gitlab',
    text: `* @general-approvers
[Documentation] @docs-team
docs/
README.md
*.txt
[Database] @database-team
model/db/
config/db/database-setup.md @docs-team
`,
    owners: {'model/db/CHANGELOG.txt': '@general-approvers @docs-team @database-team'},
  },
  {
    title: 'GitLab: the last rule of a section',
    dialect: 'gitlab',
    text: '*.md @doc-team\nterms.md @legal-team\n',
    owners: {'terms.md': '@legal-team', 'a.md': '@doc-team'},
  },
  {
    title: 'GitLab: what is excluded does not come back',
    dialect: 'gitlab',
    text: `* @default-owner
!*.rb
/special/*.rb @ruby-owner
[Ruby]
*.rb @ruby-team
!/config/**/*.rb
/config/routes.rb @ops
[Config]
/config/ @ops-team
`,
    owners: {
      'a.md': '@default-owner',
      'special/a.rb': '@ruby-team',
      'config/routes.rb': '@ops-team',
      'config/a/b.rb': '@ops-team',
    },
  },
  {title: 'GitLab: excluded and nothing else', dialect: 'gitlab', text: '* @a\n!*.lock\n', owners: {'x.lock': '-'}},
  {
    title: 'GitLab: malformed owners are ignored',
    dialect: 'gitlab',
    text: '/path/* @group user_without_at_symbol @user_with_at_symbol\n',
    owners: {'path/a': '@group @user_with_at_symbol'},
  },
  {
    title: 'GitLab: a blank that is not escaped ends the path',
    dialect: 'gitlab',
    text: 'folder with spaces/*.md @group\n',
    owners: {folder: '@group', 'folder with spaces/a.md': '?'},
  },
  {
    title: 'GitLab: roles, nested groups, addresses',
    dialect: 'gitlab',
    text: '/config/ @@maintainer @@developers\nREADME @group @group/with-nested/subgroup\nLICENSE janedoe@gitlab.com\n',
    owners: {
      'config/a': '@@maintainer @@developers',
      README: '@group @group/with-nested/subgroup',
      LICENSE: 'janedoe@gitlab.com',
    },
  },
  {
    title: 'Gitea: the example of its documentation; every line that fits counts',
    dialect: 'gitea',
    text: `.*\\\\.go @user1 @user2 # This is comment
frontend/src/.*\\\\.js @org1/team1 @org1/team2 @user3
!frontend/src/.* @org1/team3 @user5
docs/(aws|google|azure)/[^/]*\\\\.(md|txt) @user8 @org1/team4
!/assets/.*\\\\.(bin|exe|msi) @user9
dir/with\\#hashtag @user1
path\\ with\\ space @user2
path/with\\\\\\\\backslash @user3
`,
    owners: {
      'frontend/src/a/b.js': '@org1/team1 @org1/team2 @user3 @user9',
      'a.go': '@user1 @user2 @org1/team3 @user5 @user9',
      'docs/aws/a.md': '@org1/team3 @user5 @user8 @org1/team4 @user9',
      'dir/with#hashtag': '@org1/team3 @user5 @user9 @user1',
      'path with space': '@org1/team3 @user5 @user9 @user2',
      'path/with\\backslash': '@org1/team3 @user5 @user9 @user3',
    },
  },
  {
    title: 'Bitbucket: groups of the workspace, addresses, how many are asked',
    dialect: 'bitbucket',
    text: `* individual@example.com
*.scala @workspace-slug/reviewer-group:random(2)
*.js @workspace-slug/group:least_busy(1) # few
@@@Seniors @ada @grace
/src/ @@Seniors
CODEOWNERS.toplevel.assignment_routing random 2
`,
    owners: {
      a: 'individual@example.com',
      'a.scala': '@workspace-slug/reviewer-group:random(2)',
      'a.js': '@workspace-slug/group:least_busy(1)',
      'src/a': '@@Seniors',
    },
  },
]

describe('who owns what', () => {
  for (const {title, dialect, text, owners} of cases) {
    test(title, () => {
      const found = Object.keys(owners).map((path) => [path, ownersIn(text, path, dialect)])
      assert.deepEqual(Object.fromEntries(found), owners)
    })
  }
})

test('sections of one name are one section, in the case of the first; optional if all of them are', () => {
  const {sections, rules} = codeowners(
    '[Docs] @a\nx/\n^[Go][2]\n*.go @g\n[DOCS]\ny/ @b\n^[docs]\n[go]\n*.mod @h\n',
    'gitlab',
  )
  const said = sections.map(({name, isOptional, approvals}) => `${name.value} ${isOptional} ${approvals}`)
  assert.deepEqual(said, [' false 1', 'Docs false 1', 'Go false 2'])
  assert.deepEqual(
    rules.map(({pattern, section}) => `${pattern.value} ${section}`),
    ['x/ 1', '*.go 2', 'y/ 1', '*.mod 2'],
  )
})

test('kinds of owners', () => {
  const kinds = (text: string, dialect: Dialect) =>
    codeowners(text, dialect).rules.flatMap(({owners}) => owners.map(({kind}) => kind))
  assert.deepEqual(kinds('* @ada @acme/team ada@example.org @ada_acme @app[bot]', 'github'), [
    ...(['user', 'team', 'email', 'user', 'user'] as const),
  ])
  assert.deepEqual(kinds('* @ada @a/b/c @@owner a@b.org', 'gitlab'), ['user', 'team', 'role', 'email'])
  assert.deepEqual(kinds('* @@group @w/g @ada', 'bitbucket'), ['group', 'team', 'user'])
})

test('what a rule is good for', () => {
  const rules = new OwnerRules(codeowners('* @a\n/src/ @b\n/src/x/ @c\n/src/ @d\n/none @e\n'))
  assert.deepEqual(rules.uses(['a', 'src/a', 'src/x/b']), [
    {fits: 3, tells: 1, takers: []},
    {fits: 2, tells: 0, takers: [3]},
    {fits: 1, tells: 0, takers: [3]},
    {fits: 2, tells: 2, takers: []},
    {fits: 0, tells: 0, takers: []},
  ])
})

/** A file’s place, its text, what else there is and is told, and the forge that reads it. */
const detected: readonly (readonly [string, string, {has?: string; host?: string; set?: Dialect}, Dialect])[] = [
  ['CODEOWNERS', '* @a', {}, 'github'],
  ['.github/CODEOWNERS', '[x]', {}, 'github'],
  ['.gitlab/CODEOWNERS', '* @a', {}, 'gitlab'],
  ['.gitea/CODEOWNERS', '.* @a', {}, 'gitea'],
  ['.forgejo/CODEOWNERS', '.* @a', {}, 'gitea'],
  ['.bitbucket/CODEOWNERS', '* @a', {}, 'bitbucket'],
  ['CODEOWNERS', '[Docs]\n* @a', {}, 'gitlab'],
  ['CODEOWNERS', '^[Docs][2] @a\n', {}, 'gitlab'],
  ['docs/CODEOWNERS', '* @@maintainers', {}, 'gitlab'],
  ['CODEOWNERS', '[ab].md @x', {}, 'github'],
  ['CODEOWNERS', '.*\\\\.go @user1', {}, 'gitea'],
  ['CODEOWNERS', '@@@Seniors @a', {}, 'bitbucket'],
  ['CODEOWNERS', '* @a', {has: '.gitlab-ci.yml'}, 'gitlab'],
  ['CODEOWNERS', '* @a', {has: '.forgejo'}, 'gitea'],
  ['CODEOWNERS', '* @a', {has: 'bitbucket-pipelines.yml'}, 'bitbucket'],
  ['CODEOWNERS', '[Docs]\n* @a', {host: 'github.com'}, 'github'],
  ['.github/CODEOWNERS', '* @a', {host: 'gitlab.example.org', set: 'gitea'}, 'gitea'],
  ['CODEOWNERS', '* @a', {host: 'codeberg.org'}, 'gitea'],
]

describe('the forge that reads a file', () => {
  for (const [path, text, {has, host, set}, expected] of detected) {
    test(`${path} ${text} ${JSON.stringify({has, host, set})}`, () => {
      const lines = text.split('\n').map((value) => ({value}))
      const found = dialectOf([{path, lines}], {set, host, has: (each) => each === has})
      assert.equal(found, expected)
    })
  }
  test('is told by a host', () => {
    const hosts = ['github.com', 'acme.ghe.com', 'GitLab.example.org', 'bitbucket.org', 'git.example.org']
    assert.deepEqual(hosts.map(dialectOfHost), ['github', 'github', 'gitlab', 'bitbucket', undefined])
  })
  test('looks in some places only', () => {
    const paths = [
      'CODEOWNERS',
      'docs/CODEOWNERS',
      '.github/CODEOWNERS',
      'src/CODEOWNERS',
      'codeowners',
      'x.CODEOWNERS',
    ]
    assert.deepEqual(paths.filter(isCodeownersPath), ['CODEOWNERS', 'docs/CODEOWNERS', '.github/CODEOWNERS'])
  })
})
