// Builds repositories whose settings make git run programs, each of which leaves a marker.
import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import type {TestContext} from 'node:test'
import {commit, git, plant, plantScript, repository} from './scratch.ts'

/** Plants a script that leaves a marker when it runs, and returns a look at the markers. */
export function plantTrap(root: string, path: string, then = 'exit 1'): () => readonly string[] {
  plant(root, {'markers/.gitignore': '*'})
  const name = path.split('/').slice(-2).join('-')
  plantScript(path, `: > "${root}/markers/${name}"`, then)
  return () => readdirSync(join(root, 'markers')).filter((marker) => marker !== '.gitignore')
}

/** Settings that make git run a program, each naming a trap. */
const hostileSettings: Readonly<Record<string, string>> = {
  'core.fsmonitor': 'fsmonitor',
  'core.pager': 'pager',
  'pager.log': 'pager-log',
  'core.editor': 'editor',
  'core.sshCommand': 'ssh',
  'core.askPass': 'askpass',
  'core.gitProxy': 'proxy',
  'core.alternateRefsCommand': 'alternates',
  'credential.helper': 'credential',
  'diff.external': 'external',
  'diff.evil.textconv': 'textconv',
  'diff.evil.command': 'diff-command',
  'filter.evil.clean': 'clean',
  'filter.evil.smudge': 'smudge',
  'filter.other.process': 'process',
  'merge.evil.driver': 'merge',
  'gpg.program': 'gpg',
  'gpg.ssh.program': 'gpg-ssh',
  'uploadpack.packObjectsHook': 'pack-hook',
  'remote.origin.uploadpack': 'uploadpack',
  'interactive.diffFilter': 'interactive',
  'sequence.editor': 'sequence',
}

const hooks = [
  'post-index-change',
  'fsmonitor-watchman',
  'pre-auto-gc',
  'reference-transaction',
  'post-checkout',
  'pre-commit',
]

/** What a trap does after leaving its marker, where git would go no further if it failed. */
const duties: Readonly<Record<string, string>> = {clean: 'cat', smudge: 'cat', textconv: 'cat "$1"'}

/** A repository that runs a program wherever git lets it: settings, hooks, attributes, a signed commit, missing objects. */
export function hostileRepository(t: TestContext) {
  const root = repository(t, {
    'a.md': '1',
    '.gitattributes': '* diff=evil filter=evil merge=evil\n*.bin filter=other\n',
    '.gitignore': 'traps\nmarkers\n',
  })
  plant(root, {'a.md': '2', 'docs/b.md': 'b', 'docs/c.bin': 'c'})
  commit(root, {date: '2024-02-01'})
  sign(root)
  const trap = (name: string) => join(root, 'traps', name)
  const markers = plantTrap(root, trap('unused'))
  for (const [key, name] of Object.entries(hostileSettings)) {
    plantTrap(root, trap(name), duties[name])
    git(root, ['config', key, trap(name)])
  }
  for (const hook of hooks) plantTrap(root, trap(`hooks/${hook}`))
  for (const name of ['ls-files', 'log', 'rev-parse']) git(root, ['config', `alias.${name}`, `!${trap('editor')}`])
  for (const [key, value] of [
    ['core.hooksPath', trap('hooks')],
    ['log.showSignature', 'true'],
    ['core.splitIndex', 'false'],
  ]) {
    git(root, ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', 'config', key ?? '', value ?? ''])
  }
  plant(root, {'a.md': '3', 'new.md': '', 'docs/c.bin': 'd'})
  return {root, markers}
}

/** Gives the last commit a signature, which `log.showSignature` has a program check. */
function sign(root: string): void {
  const [headers = '', message = ''] = git(root, ['cat-file', 'commit', 'HEAD']).split('\n\n')
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n abc\n -----END PGP SIGNATURE-----'
  plant(root, {'.git/signed': `${headers}\n${signature}\n\n${message}`})
  const id = git(root, ['hash-object', '-t', 'commit', '-w', '.git/signed']).trim()
  git(root, ['update-ref', 'refs/heads/main', id])
}

/** Says that missing objects are to be fetched over ssh. */
export function makePartial(root: string): void {
  const settings = {
    'core.repositoryFormatVersion': '1',
    'extensions.partialClone': 'origin',
    'remote.origin.url': 'ssh://example.invalid/x',
    'remote.origin.promisor': 'true',
    'remote.origin.partialCloneFilter': 'blob:none',
  }
  for (const [key, value] of Object.entries(settings)) git(root, ['config', key, value])
}
