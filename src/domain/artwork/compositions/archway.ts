import { mix, scale } from '../colour.ts'
import { below, hills, smooth } from '../curves.ts'
import type { Painter } from './painter.ts'

/** A view of hills or of the sea through an arched window in a plain wall. */
export const archway: Painter = (c, p, r) => {
  const wall = r.pick([p.pale, mix(p.accent, p.pale, 0.35), mix(p.bright, p.pale, 0.3), p.mid])
  c.ground(c.linear([mix(wall, p.pale, 0.15), mix(wall, p.deep, 0.08)], 20))
  const half = r.between(140, 180)
  const top = r.between(110, 150)
  const arch = (grow: number) => {
    const radius = half + grow
    return `M${320 - radius} 640V${top + half}A${radius} ${radius} 0 0 1 ${320 + radius} ${top + half}V640Z`
  }
  c.path(arch(22), { fill: mix(wall, p.deep, 0.22) })
  c.within(arch(0), () => {
    c.ground(c.linear([mix(p.bright, p.pale, 0.25), p.pale, mix(p.accent, p.pale, 0.3)]))
    c.circle({ x: r.between(240, 400), y: r.between(230, 300) }, r.between(36, 58), {
      fill: p.accent,
    })
    for (let layer = 0; layer < 4; layer++) {
      const colour = scale([mix(p.bright, p.pale, 0.3), p.bright, p.mid, p.deep], layer / 3)
      c.path(below(smooth(hills(r, 370 + layer * 62, 46, 2))), { fill: colour })
    }
  })
  c.path(`M0 ${600}H640V640H0Z`, { fill: mix(wall, p.deep, 0.3) })
}
