import type { SeededRandom } from '../../../lib/seeded-random.ts'
import type { Canvas } from '../canvas.ts'
import { mix, scale } from '../colour.ts'
import type { Painter } from './painter.ts'

/** A forest in fog: rows of firs that get darker towards the viewer. */
export const pines: Painter = (c, p, r) => {
  const haze = r.pick([p.pale, mix(p.pale, p.bright, 0.4), mix(p.pale, p.accent, 0.45)])
  c.ground(c.linear([mix(haze, p.bright, 0.35), haze, mix(haze, p.pale, 0.5)]))
  const sun = { x: r.between(150, 490), y: r.between(120, 220) }
  c.circle(sun, 190, { fill: c.glow(p.pale, 0.8) })
  c.circle(sun, r.between(40, 62), { fill: r.pick([p.accent, p.pale]) })
  const rows = 5
  for (let row = 0; row < rows; row++) {
    const depth = row / (rows - 1)
    const colour = scale([mix(haze, p.bright, 0.6), p.bright, p.mid, p.deep], depth)
    const size = 70 + depth * 120
    const base = 400 + depth * 250
    for (let x = -30 + r.between(0, 30); x < 670; x += size * r.between(0.28, 0.55)) {
      fir(c, r, { x, base: base + r.between(-16, 16), size: size * r.between(0.75, 1.3), colour })
    }
    c.rect(0, base - 4, 640, 260, {
      fill: c.linear([colour, mix(colour, haze, row === rows - 1 ? 0 : 0.6)]),
    })
  }
}

type Fir = { x: number; base: number; size: number; colour: string }

function fir(c: Canvas, r: SeededRandom, { x, base, size, colour }: Fir): void {
  const half = size * r.between(0.2, 0.27)
  const tiers = 4
  let d = `M${x} ${base - size}`
  const side = (sign: number, tier: number) => {
    const y = base - size + (size * (tier + 1)) / tiers
    const out = half * (0.35 + (0.65 * (tier + 1)) / tiers)
    return sign > 0
      ? `L${x + out} ${y}L${x + out * 0.5} ${y - size * 0.03}`
      : `L${x - out * 0.5} ${y - size * 0.03}L${x - out} ${y}`
  }
  for (let tier = 0; tier < tiers; tier++) d += side(1, tier)
  for (let tier = tiers - 1; tier >= 0; tier--) d += side(-1, tier)
  c.path(`${d}Z`, { fill: colour })
}
