// JSON that is safe to print: the same value, with characters that steer terminals or split lines written as `\uXXXX`.

const steering = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g

/** `JSON.stringify` with two spaces of indentation; what it parses back to is unchanged. Ends with a newline. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2)
  return `${text.replace(steering, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}
