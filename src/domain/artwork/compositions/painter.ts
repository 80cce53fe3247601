import type { SeededRandom } from '../../../lib/seeded-random.ts'
import type { Canvas } from '../canvas.ts'
import type { Palette } from '../palettes.ts'

/** Fills a canvas in the colours of the palette. The same random numbers give the same picture. */
export type Painter = (c: Canvas, p: Palette, r: SeededRandom) => void
