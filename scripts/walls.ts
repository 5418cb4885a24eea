// Who may import whom, as one table; `generate` writes it into the overrides of biome.json.

/** Import specifiers that are out of bounds (gitignore style, `!` allows again), and the sentence that says why. */
export interface Wall {
  readonly specifiers: readonly string[]
  readonly because: string
}

/** The files of one room, and the walls around it. Rooms do not overlap: a later override would hide an earlier one. */
export interface Room {
  readonly files: readonly string[]
  readonly walls: readonly Wall[]
}

/** Bars everything below folders of these names, seen from any depth of a neighbouring room. */
function bar(folders: readonly string[], because: string): Wall {
  return {specifiers: folders.map((folder) => `../**/${folder}/**`), because}
}

const scaffold: Wall = {
  specifiers: ['**/scripts/**', '**/test/**'],
  because: 'Nothing imports scripts or tests: they look at the house from outside.',
}

const outside: Wall = {
  specifiers: [
    '../**/node/**',
    '../**/repository/**',
    '../**/cli/**',
    '../**/lsp/**',
    '../**/client/**',
    '**/protocol.ts',
    'vscode',
    'vscode-*',
  ],
  because: 'The engine imports nothing of ours but itself: no disk, no command line, no editor.',
}

const top: Wall = {
  specifiers: ['lint', 'check', 'snapshot', 'index'].flatMap((file) => [`../${file}.ts`, `../../${file}.ts`]),
  because: 'Floors look down: lint.ts and index.ts stand above this one.',
}

const facts: Wall = {
  specifiers: [
    ...['parse', 'digest', 'yaml'].map((file) => `**/documents/${file}.ts`),
    ...['unified', 'remark-*', 'mdast-*', 'micromark*', 'yaml'],
  ],
  because: 'Rules read facts, never text or files: add the fact to the digest or the workspace.',
}

const door: Wall = {
  specifiers: ['**/engine/**', '!**/engine/index.ts', '!**/engine/model/**'],
  because: 'The engine has one door, server/engine/index.ts, beside its nouns in model/: the rest is its own affair.',
}

const disk: Wall = {
  specifiers: [
    ...['node:fs', 'node:fs/**', 'fs', 'fs/**', 'node:child_process', 'child_process'],
    ...['node:worker_threads', 'worker_threads'],
  ],
  because:
    'Only server/node may import node:fs, node:child_process and node:worker_threads: ask it to read, write or run.',
}

const nodeDoor: Wall = {
  specifiers: ['../**/node/**', '!../**/node/index.ts'],
  because: 'server/node has one door, server/node/index.ts.',
}

const repositoryDoor: Wall = {
  specifiers: ['../**/repository/**', '!../**/repository/index.ts'],
  because: 'server/repository has one door, server/repository/index.ts.',
}

const noCoverage = bar(['coverage'], 'Rules and coverage do not know each other.')
const noRules = bar(['rules'], 'Rules and coverage do not know each other.')
const noEditor: Wall = {
  specifiers: [
    ...['../**/lsp/**', '../**/client/**'],
    ...['report', 'dossier'].map((name) => `!../**/client/panel/view/${name}.ts`),
  ],
  because: 'The command line does not know the editor; what both draw is client/panel/view/report.ts.',
}
const noCommandLine = bar(['cli', 'client'], 'The language server does not know the command line or the client.')

function floor(folder: string, ...walls: readonly Wall[]): Room {
  return {files: [`server/engine/${folder}/**/*.ts`], walls: [outside, ...walls, top, scaffold]}
}

/** A floor that reads single files. */
function reader(folder: string, what: string, beside: readonly string[], known: string): Room {
  const name = folder.charAt(0).toUpperCase() + folder.slice(1)
  return floor(
    folder,
    bar(['workspace', 'queries'], `${name} knows no workspace: ${what} depends on its path and text alone.`),
    bar([...beside, 'config', 'authoring', 'rules', 'coverage'], `Floors look down: ${known}.`),
  )
}

const floors: readonly Room[] = [
  {
    files: ['server/engine/queries/**/*.ts'],
    walls: [
      {specifiers: ['../**'], because: 'Queries know nothing of what is asked: this floor imports itself only.'},
      scaffold,
    ],
  },
  floor(
    'model',
    bar(
      [
        'queries',
        'documents',
        'facts',
        'references',
        'owners',
        'licensing',
        'config',
        'workspace',
        'authoring',
        'rules',
        'coverage',
      ],
      'Floors look down: model holds nouns only.',
    ),
  ),
  floor(
    'documents',
    bar(['workspace', 'queries'], 'Documents knows no workspace: a digest depends on the text alone.'),
    bar(
      ['facts', 'references', 'owners', 'licensing', 'config', 'authoring', 'rules', 'coverage'],
      'Floors look down: documents knows the model only.',
    ),
  ),
  reader(
    'facts',
    'what a manifest states',
    ['references', 'owners', 'licensing'],
    'facts knows documents and the model only',
  ),
  reader(
    'references',
    'what a comment mentions',
    ['documents', 'facts', 'owners', 'licensing'],
    'references knows the model only',
  ),
  reader(
    'owners',
    'what a file says of owners',
    ['references', 'licensing'],
    'owners knows facts, documents and the model only',
  ),
  reader(
    'licensing',
    'what a file says of licences',
    ['references', 'owners'],
    'licensing knows facts, documents and the model only',
  ),
  floor(
    'config',
    bar(
      ['workspace', 'authoring', 'rules', 'coverage'],
      "Floors look down: config takes the rules' option shapes as an argument.",
    ),
  ),
  floor(
    'people',
    bar(
      ['workspace', 'authoring', 'knowledge', 'rules', 'coverage'],
      'Floors look down: people is told what commits, the register and `.mailmap` say.',
    ),
  ),
  floor(
    'knowledge',
    bar(
      ['workspace', 'authoring', 'rules', 'coverage'],
      'Floors look down: knowledge is measured from changes and people alone.',
    ),
  ),
  floor(
    'workspace',
    bar(
      ['authoring', 'rules', 'coverage'],
      'Floors look down: the workspace does not know who judges its facts or writes from them.',
    ),
  ),
  floor(
    'authoring',
    bar(['rules', 'coverage'], 'Floors look down: what is written does not depend on who asks for it.'),
  ),
  floor(
    'navigation',
    bar(['rules', 'coverage'], 'Floors look down: navigation answers about records, not about findings.'),
  ),
  floor('rules', noCoverage, facts),
  floor('coverage', noRules, bar(['dossier'], 'Floors look down: coverage does not know who asks for evidence.')),
  floor('dossier', noRules),
  {
    files: ['server/engine/*.ts', '!server/engine/index.ts'],
    walls: [
      outside,
      {specifiers: ['./index.ts'], because: 'Floors look down: index.ts is the door, above all.'},
      scaffold,
    ],
  },
  {files: ['server/engine/index.ts'], walls: [outside, scaffold]},
]

const edges: readonly Room[] = [
  {
    files: ['server/node/**/*.ts'],
    walls: [
      door,
      bar(['repository', 'cli', 'lsp', 'client'], 'server/node knows the disk and git, not who asks.'),
      scaffold,
    ],
  },
  {
    files: ['server/repository/**/*.ts'],
    walls: [
      door,
      nodeDoor,
      disk,
      bar(['cli', 'lsp', 'client'], 'server/repository reads a repository for whoever asks.'),
      scaffold,
    ],
  },
  {files: ['server/cli/**/*.ts'], walls: [door, nodeDoor, repositoryDoor, disk, noEditor, scaffold]},
  {
    files: ['server/lsp/{main,process}.ts', 'server/lsp/disk/**/*.ts'],
    walls: [door, nodeDoor, repositoryDoor, disk, noCommandLine, scaffold],
  },
  {
    files: ['server/lsp/**/*.ts', '!server/lsp/{main,process}.ts', '!server/lsp/disk/**/*.ts'],
    walls: [
      door,
      disk,
      bar(
        ['node', 'repository', 'disk'],
        'Only main, process and disk of lsp may import server/node: the rest also runs in a browser worker.',
      ),
      noCommandLine,
      scaffold,
    ],
  },
  {
    files: ['server/protocol.ts'],
    walls: [
      {specifiers: ['./**', '!./engine/**'], because: 'The protocol is a list of shapes: it imports no house.'},
      {specifiers: ['./engine/**', '!./engine/model/**'], because: "The protocol speaks of the engine's model alone."},
      scaffold,
    ],
  },
  {
    files: ['client/**/*.ts', '!client/panel/view/**/*.ts'],
    walls: [
      {
        specifiers: ['../**/server/**', '!../**/server/protocol.ts'],
        because: 'The client talks to the server through server/protocol.ts alone.',
      },
      scaffold,
    ],
  },
  {
    files: ['client/panel/view/**/*.ts'],
    walls: [
      {
        specifiers: [
          '../**/server/**',
          '!../**/server/engine/model/**',
          '../**/client/**',
          'node:*',
          'vscode',
          'vscode-*',
        ],
        because:
          'The view draws what it is given, in any page: it knows the nouns of server/engine/model and nothing else.',
      },
      scaffold,
    ],
  },
]

export const rooms: readonly Room[] = [...floors, ...edges]

/** A room as an override of biome.json. */
function override({files, walls}: Room) {
  const patterns = walls.map(({specifiers, because}) => ({group: specifiers, message: because}))
  const noRestrictedImports = {level: 'error', options: {patterns}}
  return {includes: files, linter: {rules: {style: {noRestrictedImports}}}}
}

/** The whole `overrides` key of biome.json: the engine without Node, then every room. */
export function overrides(): readonly unknown[] {
  const pure = {linter: {rules: {correctness: {noNodejsModules: 'error'}}}}
  return [{includes: ['server/engine/**/*.ts'], ...pure}, ...rooms.map(override)]
}
