// The root of this repository, for tests that read its files.
export {inRoot, root} from '../../scripts/root.ts'
