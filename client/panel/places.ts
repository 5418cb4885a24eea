// Names for the places that a panel may open: it can ask for these and for nothing else.
import type {CoverageView} from '../../server/protocol.ts'

type PlaceView = NonNullable<CoverageView['gaps'][number]['place']>
type TermView = CoverageView['components'][number]['dimensions']['ip']['term']
type GapView = CoverageView['gaps'][number]

export class IssuedPlaces {
  readonly #places = new Map<string, PlaceView>()
  readonly #names = new Map<string, string>()

  /** The place with this name; undefined for a name that was not issued. */
  find(name: string): PlaceView | undefined {
    return this.#places.get(name)
  }

  /** The view with a name for each of its places; the same place keeps its name. */
  issue(view: CoverageView): CoverageView {
    const gaps = (list: readonly GapView[]) => list.map((gap) => ({...gap, place: gap.place && this.#named(gap.place)}))
    return {
      ...view,
      components: view.components.map((component) => ({...component, dimensions: this.#cells(component.dimensions)})),
      gaps: gaps(view.gaps),
      departure: view.departure && {
        ...view.departure,
        components: view.departure.components.map((each) => ({...each, missing: gaps(each.missing)})),
      },
      decisions: view.decisions.map((decision) => ({...decision, place: this.#named(decision.place)})),
    }
  }

  #cells(cells: CoverageView['components'][number]['dimensions']): typeof cells {
    const named = Object.entries(cells).map(([name, cell]) => [name, {...cell, term: this.#term(cell.term)}])
    // The same keys as before.
    return Object.fromEntries(named) as typeof cells
  }

  #term(term: TermView): TermView {
    return {
      ...term,
      parts: term.parts.map((part) => this.#term(part)),
      evidence: term.evidence.map((place) => this.#named(place)),
    }
  }

  #named(place: PlaceView): PlaceView {
    const key = `${place.line ?? ''} ${place.path}`
    const name = this.#names.get(key) ?? `p${this.#names.size}`
    this.#names.set(key, name)
    this.#places.set(name, place)
    return {...place, target: name}
  }
}
