import { SIDE } from '../canvas.ts'
import { mix, scale } from '../colour.ts'
import { below, smooth } from '../curves.ts'
import type { Painter } from './painter.ts'

/** Bands of a calm sea that grow towards the viewer. */
export const waves: Painter = (c, p, r) => {
  const isDark = r.chance(0.5)
  const sky = isDark ? [p.deep, mix(p.deep, p.mid, 0.7)] : [p.pale, mix(p.pale, p.accent, 0.35)]
  c.ground(c.linear(sky))
  const sun = { x: r.between(180, 460), y: r.between(150, 210) }
  c.circle(sun, r.between(70, 110), { fill: p.accent })
  const bands = r.integer(7, 10)
  const phase = r.between(0, Math.PI * 2)
  const lean = r.between(-1.2, 1.2)
  for (let band = 0; band < bands; band++) {
    const depth = band / (bands - 1)
    const y = 225 + depth ** 1.25 * 370
    const height = 8 + depth * 26
    const length = 1.6 + (1 - depth) * 2.4
    const points = Array.from({ length: 33 }, (_, at) => {
      const x = (at / 32) * (SIDE + 40) - 20
      return { x, y: y + Math.sin((x / SIDE) * Math.PI * length + phase + band * lean) * height }
    })
    const colour = isDark
      ? scale([mix(p.bright, p.pale, 0.35), p.bright, p.mid, p.deep], depth)
      : scale([mix(p.bright, p.pale, 0.5), p.bright, p.mid, p.deep], depth)
    c.path(below(smooth(points)), { fill: c.linear([colour, mix(colour, p.deep, 0.25)]) })
    c.path(smooth(points), { stroke: mix(colour, p.pale, 0.5), 'stroke-width': 2.5, opacity: 0.7 })
  }
}
