// The program of the thread that lists a large folder, so that whoever waits for it can do other things.
import {inThread} from '../../node/index.ts'
import {type ListRequest, listFolder, packListing} from './listing.ts'

const {data, say} = inThread()
// `disk-files.ts` starts this program, with such data.
say(packListing(listFolder(data as ListRequest)))
