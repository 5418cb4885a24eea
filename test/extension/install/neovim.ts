// Finds Neovim, the second editor that Relais is proven in, or installs it.
import {debian, findProgram} from './programs.ts'

/** The path of Neovim. Throws `Missing` when there is none and it cannot be installed. */
export function neovim(): string {
  return findProgram(['nvim']) ?? debian('neovim', 'nvim')
}
