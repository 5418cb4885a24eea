// Lists the files of a folder in an order that is the same everywhere.
import {existsSync, readdirSync} from 'node:fs'
import {join, relative, sep} from 'node:path'

/** Paths of the files below a folder whose names end with `ending`: relative, with `/`, sorted; none when it is missing. */
export function filesBelow(folder: string, ending: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}
