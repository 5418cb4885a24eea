// How many packages live in one repository.
import type {Rows} from '../row.ts'

export const monorepoTool: Rows = {
  Bit: {as: 'bit.dev, ~bit', npm: '@teambit/bit'},
  Changesets: {as: '=Changesets', npm: '@changesets/cli'},
  Lerna: {npm: 'lerna'},
  Moonrepo: {npm: '@moonrepo/cli'},
  Nx: {as: '=Nx, nrwl', npm: 'nx, @nx/workspace, @nrwl/workspace'},
  Rush: {as: 'rush.js, rushjs, ~rush', npm: '@microsoft/rush, @rushstack/heft'},
  Turborepo: {as: 'turbo repo', npm: 'turbo'},
}
