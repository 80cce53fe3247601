import type { SeededRandom } from '../../../lib/seeded-random.ts'
import type { Canvas } from '../canvas.ts'
import { SIDE } from '../canvas.ts'
import type { Palette } from '../palettes.ts'
import type { Painter } from './painter.ts'

/** A grid of squares with quarter circles, half circles and dots. */
export const tiles: Painter = (c, p, r) => {
  const count = r.pick([3, 4, 4, 5])
  const side = SIDE / count
  c.ground(p.pale)
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      const ground = r.pick([p.pale, p.pale, p.deep, p.mid, p.bright])
      c.rect(column * side, row * side, side + 0.5, side + 0.5, { fill: ground })
      const others = [p.deep, p.mid, p.bright, p.accent, p.pale].filter(
        (colour) => colour !== ground,
      )
      tile(c, r, { x: column * side, y: row * side, side, colours: r.shuffle(others), palette: p })
    }
  }
}

type Tile = { x: number; y: number; side: number; colours: string[]; palette: Palette }

function tile(c: Canvas, r: SeededRandom, { x, y, side, colours, palette }: Tile): void {
  const [first = palette.accent, second = palette.mid] = colours
  const center = { x: x + side / 2, y: y + side / 2 }
  const turn = `rotate(${r.integer(0, 3) * 90} ${center.x} ${center.y})`
  const quarter = `M${x} ${y}H${x + side}A${side} ${side} 0 0 1 ${x} ${y + side}Z`
  const smaller = `M${x} ${y}H${x + side / 2}A${side / 2} ${side / 2} 0 0 1 ${x} ${y + side / 2}Z`
  const half = `M${x} ${y + side / 2}A${side / 2} ${side / 2} 0 0 1 ${x + side} ${y + side / 2}Z`
  const kind = r.integer(0, 6)
  if (kind <= 2) c.path(quarter, { fill: first, transform: turn })
  if (kind === 1 || kind === 2) c.path(smaller, { fill: second, transform: turn })
  if (kind === 3 || kind === 4) c.path(half, { fill: first, transform: turn })
  if (kind === 4) c.circle({ x: center.x, y: center.y }, side * 0.16, { fill: second })
  if (kind === 5) c.circle(center, side * 0.34, { fill: first })
  if (kind === 5) c.circle(center, side * 0.16, { fill: second })
}
