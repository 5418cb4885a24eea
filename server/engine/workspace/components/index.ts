// What the floors above may ask of components: which there are, and which one a path belongs to.
export {
  commandPaths,
  componentIn,
  componentNamed,
  componentNames,
  components,
  deployedPaths,
  projectPaths,
} from './components.ts'
export {entryOf} from './configured.ts'
