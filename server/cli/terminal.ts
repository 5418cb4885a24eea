// What is known of terminals by their environment.

/** Terminals that show OSC 8 hyperlinks; others would print the address in the middle of the text. */
export function showsLinks(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.CI) return false
  if (env.VTE_VERSION && Number(env.VTE_VERSION) >= 5000) return true
  if (env.WT_SESSION || env.KITTY_WINDOW_ID || env.KONSOLE_VERSION) return true
  return /^(?:vscode|iTerm\.app|WezTerm|ghostty|Hyper)$/.test(env.TERM_PROGRAM ?? '')
}
