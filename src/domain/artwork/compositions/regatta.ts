import type { SeededRandom } from '../../../lib/seeded-random.ts'
import type { Canvas, Point } from '../canvas.ts'
import { mix, scale } from '../colour.ts'
import { below, hills, smooth } from '../curves.ts'
import type { Palette } from '../palettes.ts'
import type { Painter } from './painter.ts'

/** Sailing boats between the waves. */
export const regatta: Painter = (c, p, r) => {
  c.ground(c.linear([mix(p.bright, p.pale, 0.55), p.pale, mix(p.pale, p.accent, 0.35)]))
  c.circle({ x: r.between(120, 520), y: r.between(110, 190) }, r.between(44, 70), {
    fill: p.accent,
  })
  const rows = 5
  for (let row = 0; row < rows; row++) {
    const y = 300 + row * 72
    const boats = row === rows - 1 ? 0 : r.integer(row === 0 ? 1 : 0, 2)
    for (let at = 0; at < boats; at++) {
      const x = ((at + r.between(0.25, 0.75)) / boats) * 560 + 40
      boat(c, p, r, { place: { x, y: y + 6 }, size: 36 + row * 20 })
    }
    const colour = scale([mix(p.bright, p.pale, 0.3), p.bright, p.mid, p.deep], row / (rows - 1))
    c.path(below(smooth(hills(r, y, 15, 3.2))), {
      fill: c.linear([colour, mix(colour, p.deep, 0.2)]),
    })
  }
}

function boat(
  c: Canvas,
  p: Palette,
  r: SeededRandom,
  { place, size }: { place: Point; size: number },
) {
  const { x, y } = place
  const [main, jib] = r.shuffle([p.pale, p.accent, mix(p.accent, p.pale, 0.6)])
  const tilt = `rotate(${r.between(-7, 7)} ${x} ${y})`
  c.path(
    `M${x - size * 0.06} ${y - size * 0.25}V${y - size * 2.3}L${x - size * 0.98} ${y - size * 0.25}Z`,
    { fill: main ?? p.pale, transform: tilt },
  )
  c.path(
    `M${x + size * 0.06} ${y - size * 0.25}V${y - size * 2}Q${x + size * 0.5} ${y - size} ${x + size * 0.8} ${y - size * 0.25}Z`,
    { fill: jib ?? p.accent, transform: tilt },
  )
  c.path(
    `M${x - size} ${y - size * 0.16}H${x + size}Q${x + size * 0.8} ${y + size * 0.36} ${x + size * 0.4} ${y + size * 0.36}H${x - size * 0.5}Q${x - size * 0.85} ${y + size * 0.3} ${x - size} ${y - size * 0.16}Z`,
    { fill: p.deep, transform: tilt },
  )
}
