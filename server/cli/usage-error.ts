// Wrong usage: the user can mend it, so it is told in one sentence and ends with exit code 2.

export class UsageError extends Error {}
