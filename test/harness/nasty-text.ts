// Random texts made of all that could be live in a terminal, XML, Markdown, HTML, CSV, a URI or a workflow command.
import fc from 'fast-check'

const controls =
  '\u0000 \u0007 \b \t \n \r \r\n \u000B \u001B[31m \u001B]8;;x\u001B\\ \u001B]52;c;x\u0007 \u007F \u0085 \u009B31m'
const invisible = '\u061C \u200E \u200F \u2028 \u2029 \u202E \u2066 \u2069 \uFEFF \uFFFE \uD800 \uDC00 \u00A0 \u200D'
const words = 'é e\u0301 承認 🚀 👩‍👩‍👧 a Z 0 12 word'
const markup =
  '\\ ` `` | || <b> </script> <!-- --> ]]> <![CDATA[ &amp; & &#124; &lt \' " {{ }} =1+1 = + - . / .. ? \uFF1D'
const links = '@team @ a@b.cc #12 # ## http://x.y https: // www.x.y WWW. mailto: :+1: ![ ]( [^1] [x] [ ] ( ) !'
const marks = '* ** _ __ ~ ~~ $x$ $$ - + > 1. 1) --- ==='
const commands = '::error:: :: : , % %0A %25 %3A ##[add-mask] ;'

const alphabet = [controls, invisible, words, markup, links, marks, commands].flatMap((it) => it.split(' '))

export const nastyText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...alphabet, ' ', '  ', '    ', '- ', '# ', '1. '), {maxLength: 12})
  .map((parts) => parts.join(''))

/** Whether a terminal would act on a character of the text, or on half of one; written apart from the code under test. */
export function steers(text: string): boolean {
  return Array.from(text).some((it) => {
    const code = it.codePointAt(0) ?? 0
    const control = code < 0x20 || (code >= 0x7f && code < 0xa0)
    const sign = [0x61c, 0x200e, 0x200f, 0x2028, 0x2029, 0xfeff].includes(code)
    return control || sign || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || isHalf(code)
  })
}

/** Whether a code point is half of a surrogate pair. */
export function isHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}
