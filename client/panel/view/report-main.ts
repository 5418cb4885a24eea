// What a report does where JavaScript may run: filters, keys of the heat map, explanations that open.
import {explaining} from './live/explain.ts'
import {drawnGaps, everything, filtering} from './live/filter.ts'
import {enliven} from './live/grid.ts'

document.body.classList.add('live')
const table = document.querySelector<HTMLTableElement>('table.heat')
if (table) enliven(table)
const gaps = document.getElementById('gaps')
if (gaps) filtering(gaps, drawnGaps(gaps), everything)
explaining(document.body)
