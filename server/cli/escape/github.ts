// Text for GitHub workflow commands, escaped as the runner unescapes it (actions/toolkit, packages/core/src/command.ts).

const codes: Readonly<Record<string, string>> = {'%': '%25', '\r': '%0D', '\n': '%0A', ':': '%3A', ',': '%2C'}

/** The text behind `::`. */
function commandData(text: string): string {
  return text.replace(/[%\r\n]/g, (it) => codes[it] ?? it)
}

/** The value of a property such as `file=`; colons and commas would end it. */
function commandProperty(text: string): string {
  return text.replace(/[%\r\n:,]/g, (it) => codes[it] ?? it)
}

/** One command on one line; properties that are undefined are left out. */
export function command(
  name: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const list = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${commandProperty(String(value))}`],
  )
  return `::${name} ${list.join(',')}::${commandData(message)}`
}
