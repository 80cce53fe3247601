import type { Db } from '../../db/engine.ts'
import { survivors } from '../../store/aliased.ts'
import type { CatalogIndex } from './catalog-index.ts'
import type { Seed } from './profile.ts'

/** Seeds by the ids that entities have now: one that was merged into another has that one's. */
export async function survivingSeeds(
  db: Db,
  { trackOf, artistOf }: Pick<CatalogIndex, 'trackOf' | 'artistOf'>,
  seeds: readonly Seed[],
): Promise<Seed[]> {
  const successors = new Map<string, string>()
  for (const [kind, known] of [
    ['track', trackOf],
    ['artist', artistOf],
  ] as const) {
    const unknown = seeds.filter(({ type, id }) => type === kind && !known.has(id))
    for (const [former, id] of await survivors(
      db,
      kind,
      unknown.map(({ id }) => id),
    )) {
      successors.set(former, id)
    }
  }
  return seeds.map((seed) => ({ ...seed, id: successors.get(seed.id) ?? seed.id }))
}
