// Filters the list of gaps as its form is filled in.

/** What the form asks for. */
export interface Filter {
  readonly text: string
  readonly dimension: string
  readonly writable: boolean
}

export const everything: Filter = {text: '', dimension: '', writable: false}

/** An item of the list, and what is asked of it. */
interface Item {
  readonly element: HTMLElement
  readonly text: string
  readonly dimension: string
  readonly isWritable: boolean
}

/** Without case and accents, so that `equipe` finds `Équipe`. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
}

/** What a filter is applied to. */
export interface Filtered {
  /** How many there are. */
  readonly all: number
  /** Shows those that match; returns how many do. */
  apply(filter: Filter): number
}

/** The words of a search: every one must be found. */
export function wordsOf({text}: Filter): readonly string[] {
  return folded(text).split(/\s+/).filter(Boolean)
}

function itemsOf(list: HTMLElement): readonly (readonly Item[])[] {
  return Array.from(list.querySelectorAll<HTMLElement>('.block'), (block) =>
    Array.from(block.querySelectorAll<HTMLElement>('.gap'), (element) => ({
      element,
      text: folded(element.textContent ?? ''),
      dimension: element.dataset.dimension ?? '',
      isWritable: element.querySelector('.scaffold') !== null,
    })),
  )
}

function hide(element: HTMLElement, isHidden: boolean): void {
  if (element.hidden !== isHidden) element.hidden = isHidden
}

/** Shows the items that match; returns how many do. */
function apply(blocks: readonly (readonly Item[])[], filter: Filter): number {
  const {dimension, writable} = filter
  const words = wordsOf(filter)
  let shown = 0
  for (const block of blocks) {
    let inBlock = 0
    for (const item of block) {
      const fits =
        (dimension === '' || item.dimension === dimension) &&
        (!writable || item.isWritable) &&
        words.every((word) => item.text.includes(word))
      hide(item.element, !fits)
      if (fits) inBlock++
    }
    const element = block[0]?.element.parentElement
    if (element) hide(element, inBlock === 0)
    shown += inBlock
  }
  return shown
}

function filterOf(form: HTMLFormElement): Filter {
  const data = new FormData(form)
  return {
    text: String(data.get('text') ?? ''),
    dimension: String(data.get('dimension') ?? ''),
    writable: data.has('writable'),
  }
}

function fillIn(form: HTMLFormElement, filter: Filter): void {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = filter.writable
    else if (control instanceof HTMLInputElement) control.value = filter.text
    else if (control instanceof HTMLSelectElement) control.value = filter.dimension
  }
}

/** The gaps that a list shows already. */
export function drawnGaps(section: HTMLElement): Filtered {
  const list = section.querySelector<HTMLElement>('.gaps.all')
  const blocks = list === null ? [] : itemsOf(list)
  const all = blocks.reduce((sum, block) => sum + block.length, 0)
  return {all, apply: (filter) => apply(blocks, filter)}
}

/** Filters the gaps of a section now, and whenever its form changes; `told` hears of it. */
export function filtering(
  section: HTMLElement,
  gaps: Filtered,
  initial: Filter,
  told: (filter: Filter) => void = () => {},
): void {
  const form = section.querySelector('form')
  const output = section.querySelector('output')
  const none = section.querySelector<HTMLElement>('.no-match')
  if (form === null) return
  const run = (filter: Filter) => {
    const shown = gaps.apply(filter)
    if (output)
      output.textContent = (output.dataset.template ?? '')
        .replace('{shown}', String(shown))
        .replace('{all}', String(gaps.all))
    if (none) hide(none, shown > 0)
  }
  fillIn(form, initial)
  run(initial)
  const changed = () => {
    const filter = filterOf(form)
    run(filter)
    told(filter)
  }
  form.addEventListener('input', changed)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', (event) => {
    event.preventDefault()
    fillIn(form, everything)
    changed()
  })
}
