// Lists of values on the command line.

/** Values that may be given with commas or one by one. */
export function listed(values: readonly string[]): readonly string[] {
  return values
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '')
}
