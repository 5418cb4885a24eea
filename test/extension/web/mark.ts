// What the line begins with by which tests in a browser, which have no disk, tell what they came to.
export const mark = 'relais-outcome:'
