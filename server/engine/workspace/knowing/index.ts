// What rules and commands may ask of knowing: who took part, who knows which files, since when files are there.
export {Knowledge, knowledge} from './knowledge.ts'
