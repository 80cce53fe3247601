import type { Db } from '../../db/engine.ts'
import type { Clock } from '../../lib/clock.ts'
import { isOfCatalog } from '../catalog/topics.ts'
import type { Baskets } from './baskets.ts'
import type { CatalogIndex } from './catalog-index.ts'
import { loadBaskets, loadCatalogIndex } from './load.ts'

/** Everything recommendations are computed from. */
export type Knowledge = { index: CatalogIndex; baskets: Baskets }

/**
 * Holds what recommendations are computed from, built when first asked for. A change of the
 * catalog drops it; changes of playlists and libraries, which come all the time, are taken in at
 * most every few minutes.
 */
export class Recommender {
  readonly #db: Db
  readonly #clock: Clock
  #index: Promise<CatalogIndex> | undefined
  #baskets: Promise<Baskets> | undefined
  #basketsSince = 0
  #isBasketsStale = false

  constructor(db: Db, clock: Clock) {
    this.#db = db
    this.#clock = clock
  }

  /** Hears what was written. */
  hear(topic: string): void {
    if (isOfCatalog(topic)) this.#drop()
    else if (isOfBaskets(topic)) this.#isBasketsStale = true
  }

  async knowledge(): Promise<Knowledge> {
    if (this.#isBasketsStale && this.#clock.now() - this.#basketsSince >= basketsLastMs) {
      this.#baskets = undefined
    }
    const building = this.#index ?? this.#build(loadCatalogIndex(this.#db))
    this.#index = building
    const index = await building
    // Whoever waited while the catalog changed gets what there was when they asked.
    if (this.#index !== building) return { index, baskets: await loadBaskets(this.#db, index) }
    if (this.#baskets === undefined) {
      this.#basketsSince = this.#clock.now()
      this.#isBasketsStale = false
      this.#baskets = this.#build(loadBaskets(this.#db, index))
    }
    return { index, baskets: await this.#baskets }
  }

  /** What could not be built is tried again by the next who asks. */
  #build<T>(building: Promise<T>): Promise<T> {
    building.catch(() => this.#drop())
    return building
  }

  #drop(): void {
    this.#index = undefined
    this.#baskets = undefined
  }
}

/** How long playlists and libraries may have changed unnoticed. */
const basketsLastMs = 600_000

const isOfBaskets = (topic: string) =>
  topic.startsWith('playlist:') || (topic.startsWith('library:') && topic.endsWith(':track'))
