import type { SeededRandom } from '../../../lib/seeded-random.ts'
import type { Canvas } from '../canvas.ts'
import { SIDE } from '../canvas.ts'
import { mix } from '../colour.ts'
import { stars } from './dunes.ts'
import type { Painter } from './painter.ts'

/** A town at dusk with lit windows. */
export const skyline: Painter = (c, p, r) => {
  c.ground(c.linear([mix(p.deep, '#000000', 0.2), p.deep, p.mid, mix(p.bright, p.accent, 0.5)]))
  stars(c, p, r, 0.4)
  const moon = { x: r.between(120, 520), y: r.between(100, 210) }
  c.circle(moon, 150, { fill: c.glow(p.pale, 0.3) })
  c.circle(moon, r.between(34, 60), { fill: p.pale })
  const layers = [
    { base: 400, colour: mix(p.mid, p.bright, 0.45), lit: 0 },
    { base: 470, colour: mix(p.mid, p.deep, 0.45), lit: 0.25 },
    { base: 545, colour: mix(p.deep, '#000000', 0.25), lit: 0.5 },
  ]
  for (const layer of layers) street(c, r, { ...layer, light: p.accent })
}

type Street = { base: number; colour: string; lit: number; light: string }

function street(c: Canvas, r: SeededRandom, { base, colour, lit, light }: Street): void {
  for (let x = -20; x < SIDE; ) {
    const width = r.between(52, 104)
    const top = base - r.between(0, 130)
    c.rect(x, top, width + 0.5, SIDE - top, { fill: colour })
    if (r.chance(0.3))
      c.path(`M${x} ${top + 1}L${x + width / 2} ${top - width * 0.4}L${x + width} ${top + 1}Z`, {
        fill: colour,
      })
    if (lit > 0) windows(c, r, { x, top, width, lit, light })
    x += width
  }
}

type Front = { x: number; top: number; width: number; lit: number; light: string }

function windows(c: Canvas, r: SeededRandom, { x, top, width, lit, light }: Front): void {
  const columns = Math.floor((width - 14) / 19)
  const margin = (width - columns * 19 + 9) / 2
  for (let y = top + 18; y < SIDE; y += 27) {
    for (let column = 0; column < columns; column++) {
      if (!r.chance(lit * 0.7)) continue
      c.rect(x + margin + column * 19, y, 10, 14, { fill: light, opacity: r.between(0.55, 1) })
    }
  }
}
