// What no linter can undercut: starting Node, listing a repository, looking at its files, reading its documents.
import type {Corpus} from './corpus.ts'
import {names} from './results.ts'
import type {Contestant} from './rounds.ts'

/** Walks a folder but for git's own, and looks at every file. */
const walkAndStat = `
const fs = require('node:fs')
const look = (folder) => {
  for (const entry of fs.readdirSync(folder, {withFileTypes: true})) {
    const path = folder + '/' + entry.name
    if (!entry.isDirectory()) fs.statSync(path)
    else if (entry.name !== '.git') look(path)
  }
}
look('.')`

const listed = "git ls-files -z -- '*.md'"

/** Nothing at all in Node, for the start of programs. */
export function emptyNode(folder: string, runs: number): Contestant {
  const command = {program: process.execPath, parameters: ['-e', '0'], folder}
  return {name: names.empty, command, runs, accepts: [0]}
}

export function floors({root}: Corpus, runs: number): readonly Contestant[] {
  const floor = (name: string, program: string, ...parameters: readonly string[]): Contestant => {
    return {name, command: {program, parameters, folder: root}, runs, accepts: [0]}
  }
  return [
    floor(names.cat, '/bin/sh', '-c', `${listed} | xargs -0 cat`),
    floor(names.list, 'git', 'ls-files'),
    floor(names.walk, process.execPath, '-e', walkAndStat),
    emptyNode(root, runs),
  ]
}
