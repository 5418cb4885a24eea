// The extension under test is what users install: what its package holds, laid out in a folder or packed into one file.
import {packageExtension} from '../../scripts/package.ts'
import {stage} from '../../scripts/stage.ts'
import {inRoot} from '../harness/root.ts'

/** Lays out the built extension in a folder, as its package holds it. */
export function layExtension(folder: string): void {
  stage(folder, {dist: inRoot('dist')})
}

/** Packs the built extension; the path of its package. */
export function packExtension(): string {
  return packageExtension().file
}
