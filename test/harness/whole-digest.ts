// A digest with all of its parts read, so that one that unpacks itself can be compared with one that never was packed.
import type {Digest} from '../../server/engine/index.ts'

/** The parts by name, and whether the lines come before all else: parts must not depend on the order they are asked for in. */
export function wholeDigest(digest: Digest, linesFirst = false): Digest {
  if (linesFirst) digest.sections[0]?.items
  const {
    length,
    newline,
    frontMatter,
    fields,
    links,
    tables,
    tasks,
    anchors,
    suppressions,
    words,
    problems,
    data,
    facts,
    references,
    licensing,
    owners,
    commitNotes,
  } = digest
  const sections = digest.sections.map(({depth, heading, slug, span, headingSpan, body, content, lines, items}) => {
    return {depth, heading, slug, span, headingSpan, body, content, lines, items}
  })
  return {
    length,
    newline,
    frontMatter,
    sections,
    fields,
    links,
    tables,
    tasks,
    anchors,
    suppressions,
    words,
    problems,
    data,
    facts,
    licensing,
    owners,
    commitNotes,
    references,
  }
}
