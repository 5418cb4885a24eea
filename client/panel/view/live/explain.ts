// Leads from a cell of the heat map to its explanation: opens it, and gives it the focus.

/** The part of the page that a link within it names. */
function named(link: HTMLAnchorElement): HTMLElement | null {
  return link.hash.length > 1 ? document.getElementById(link.hash.slice(1)) : null
}

function reveal(target: HTMLElement): void {
  const details = target.closest('details')
  if (details) details.open = true
  target.scrollIntoView({block: 'start'})
  target.focus({preventScroll: true})
}

/** Follows links to explanations below an element. */
export function explaining(root: HTMLElement): void {
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#c"]') : null
    const target = link === null ? null : named(link)
    if (target?.closest('details') === null || target === null) return
    event.preventDefault()
    reveal(target)
  })
}
