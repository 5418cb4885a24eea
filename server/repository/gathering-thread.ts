// The program of the thread that gathers a repository's state, so that whoever waits for it can do other things.
import {inThread} from '../node/index.ts'
import {type Gathered, type GatherRequest, gather} from './gathering.ts'

/** What it says: what there is, how far it is, and at the end what it has. */
export type Said =
  | {readonly kind: 'progress'; readonly done: number; readonly all: number}
  | {readonly kind: 'listed'; readonly paths: readonly string[]}
  | {readonly kind: 'gathered'; readonly gathered: Gathered}

const {data, say} = inThread()
const tell = (said: Said) => say(said)
// `live.ts` starts this program, with such data.
void gather(data as GatherRequest, {
  onProgress: (done, all) => tell({kind: 'progress', done, all}),
  onListed: (paths) => tell({kind: 'listed', paths}),
}).then((gathered) => tell({kind: 'gathered', gathered}))
