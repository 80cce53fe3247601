import { SeededRandom } from '../../lib/seeded-random.ts'
import type { Composition } from './compositions/index.ts'
import type { PaletteName } from './palettes.ts'
import type { Painting } from './recipe.ts'

/**
 * A painting in place of a picture we do not have: the same one for the same id. There are a few
 * hundred of them, so that asking for ids nobody made up fills no disk.
 */
export function standIn(id: string): Painting {
  const r = new SeededRandom(`stand-in ${id}`)
  return {
    kind: 'painting',
    composition: r.pick(compositions),
    palette: r.pick(palettes),
    seed: r.integer(1, 4),
  }
}

const compositions: Composition[] = [
  'arches',
  'dunes',
  'mist',
  'orbit',
  'pebbles',
  'ridges',
  'waves',
]

const palettes: PaletteName[] = ['aurora', 'dusk', 'fog', 'harbour', 'lagoon', 'meadow', 'mint']
