import { duo, group, medallion, periwig, solo } from '../portraits/portraits.ts'
import { arches } from './arches.ts'
import { archway } from './archway.ts'
import { botanical } from './botanical.ts'
import { cutouts } from './cutouts.ts'
import { dunes } from './dunes.ts'
import { mist } from './mist.ts'
import { orbit } from './orbit.ts'
import type { Painter } from './painter.ts'
import { peaks } from './peaks.ts'
import { pebbles } from './pebbles.ts'
import { pines } from './pines.ts'
import { rays } from './rays.ts'
import { reflection } from './reflection.ts'
import { regatta } from './regatta.ts'
import { ribbons } from './ribbons.ts'
import { ridges } from './ridges.ts'
import { skyline } from './skyline.ts'
import { discs, folds, halo } from './sleeves.ts'
import { tiles } from './tiles.ts'
import { waves } from './waves.ts'

/** What can be painted, by the name a recipe uses. */
export const compositions = {
  arches,
  archway,
  botanical,
  cutouts,
  discs,
  dunes,
  duo,
  folds,
  group,
  halo,
  medallion,
  mist,
  orbit,
  peaks,
  pebbles,
  periwig,
  pines,
  rays,
  reflection,
  regatta,
  ribbons,
  ridges,
  skyline,
  solo,
  tiles,
  waves,
} satisfies Record<string, Painter>

export type Composition = keyof typeof compositions
