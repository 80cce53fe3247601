import { list } from '../titles/voice.ts'

/** Favourites by era, the most loved first; an era's share of listening falls from name to name. */
export type Favourites = { recent: string[]; middle: string[]; early: string[] }

/** Where one era ends and the next begins, in days before the first boot. */
export const ERA_DAYS = { recent: 26, middle: 170, early: 365 }

/** How much the first, second, … favourite is heard; after that everybody the same. */
const WEIGHTS = [10, 5, 4, 4, 3, 3, 2]

export const weightOf = (rank: number) => WEIGHTS[rank] ?? 1

export const MIRA: Favourites = {
  recent: list(`
    Slow Tidal / Aurel Finchley / Night Ferry Timetable / Marchetti & Oda / Ines Callowhill /
    Erik Satie / Tereza Maré`),
  middle: list(`
    The Quiet Astronauts / Marigold Static / Paper Lantern Society / Tamsin Oakfield / 夜行バス通信 /
    Wren & Hollow / Delphine Amarante`),
  early: list(`
    Neon Pilgrims / Violet Meridian / Kasimir Vale / 별빛우체국 / Low Orbit Disco /
    Glass Harbour Drive / Kid Cassiopeia`),
}

export const THEO: Favourites = {
  recent: list(`
    The Broken Compasses / Halogen Twin / The Gravel Road Sisters / Dusty Hollis Wade / Iron Orchard`),
  middle: list(`
    MC Ledger / Ollie Versa / Saint Velveteen / Delphine Amarante / Northside Almanac`),
  early: list(`
    Marisol Quintana Luz / Orquesta Río Bravío / El Faro Azul / Kofi Sundial Band / Roller Theory`),
}
